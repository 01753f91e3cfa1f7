package org.duijie.dictionaries.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrase queries over an index of texts. */
class PhraseTest {
    private static final int MOST_WORDS = 6;
    private static final List<String> TEXTS = List.of(
            "一种耐高温锂电池隔膜的制备方法,孔隙率≥45%,厚度为10 μm。",
            "当温度高于预设阈值时,控制器关闭电磁阀;压力大于0.5MPa时报警。",
            "采用6061-T6铝合金压铸件,符合GB/T 4754-2017的要求",
            "新能源汽车驱动电机控制器及其热管理系统",
            "基于深度学习的表面缺陷检测系统\n用于太阳能电池生产线",
            "SiC-MOSFET驱动電路與β-环糊精包合物在200 ℃下的反应",
            "每立方米空气中PM2.5含量不超过35微克,CO₂排放减少20%以上");

    private final TechnicalAnalyzer analyzer = new TechnicalAnalyzer();

    @ParameterizedTest
    @CsvSource({
        "锂电池, 耐高温锂电池隔膜",
        "电池隔膜, 耐高温锂电池隔膜",
        "高温锂电池, 耐高温锂电池隔膜",
        "锂电池隔膜的制备, 锂电池隔膜的制备",
        "隔膜制备, 隔膜制备",
        "驱动电机, 新能源汽车驱动电机控制器",
        "电机控制器, 新能源汽车驱动电机控制器",
        "汽车驱动, 新能源汽车驱动电机控制器",
        "温度高于阈值, 温度高于阈值",
        "高于阈值, 温度高于阈值",
        "6061-T6铝合金, 6061T6铝合金件",
        "10nm工艺, 10 nm工艺",
        "工艺10纳米, 工艺10nm",
        "數控機床, 大型数控机床主轴",
    })
    void aPhraseIsFoundInsideAWordAcrossWordsAndOverStopTerms(String phrase, String text) {
        try (var index = new SmallIndex(analyzer, List.of(List.of(text), List.of("石墨烯")))) {
            assertThat(index.phrase(phrase)).containsExactly(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"隔膜锂电池, 锂电池隔膜", "锂电池制备, 锂电池隔膜制备", "隔膜制备, 隔膜的制备", "电机驱动, 驱动电机", "铝合金6061, 6061铝合金"})
    void wordsThatDoNotFollowEachOtherAreNoPhrase(String phrase, String text) {
        try (var index = new SmallIndex(analyzer, List.of(List.of(text)))) {
            assertThat(index.phrase(phrase)).isEmpty();
        }
    }

    @Test
    void noPhraseReachesOverTwoValues() {
        try (var index = new SmallIndex(analyzer, List.of(List.of("锂电池", "隔膜"), List.of("锂电池隔膜")))) {
            assertThat(index.phrase("锂电池隔膜")).containsExactly(1);
        }
    }

    @Test
    void everyStretchOfWholeWordsFindsItsText() {
        var lost = new ArrayList<String>();
        try (var index = new SmallIndex(analyzer, TEXTS.stream().map(List::of).toList())) {
            for (int text = 0; text < TEXTS.size(); text++) {
                for (var stretch : stretches(TEXTS.get(text))) {
                    if (!Tokens.of(analyzer, stretch).terms().isEmpty()
                            && !index.phrase(stretch).contains(text)) {
                        lost.add(stretch);
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    /** From the beginning of a whole word to the end of one of those that follow. */
    private static List<String> stretches(String text) {
        var wholes = Vocabulary.shipped().segmenter().segment(text, Granularity.SEARCH).stream()
                .filter(w -> !w.part())
                .toList();
        var stretches = new ArrayList<String>();
        for (int first = 0; first < wholes.size(); first++) {
            for (Word last : wholes.subList(first, Math.min(wholes.size(), first + MOST_WORDS))) {
                stretches.add(text.substring(wholes.get(first).start(), last.end()));
            }
        }
        return stretches;
    }
}
