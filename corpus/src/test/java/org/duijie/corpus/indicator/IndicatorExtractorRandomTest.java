package org.duijie.corpus.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorExtractorRandomTest {
    private static final String[] PARTS = {
        "抗拉强度", "≥", "500", "MPa", "为", "45%", "~", "60%", "，", "。", "(", ")", "（", "）", "能耗", "降低", "至", "由", "分别",
        "、", "和", "的", "以上", "±", "0.01", "-", "10", "^", "5", "×", "⁶", "万", "亿", "二十", "百分之", "三", "℃", "/", "·", "m",
        "2", "在", "下", " ", "\n", "😀", "\uD83D", "\uDE00", "１２", "ＭＰａ", "個", "不超過", "HRC", "φ", ".", ",", "e",
        "\u0000", "年", "元", "第", "GB/T ", "W/(", "K)", "٣", "①", "倍", "到"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void offsetsAreInBoundsInOrderAndOfTheOriginalText(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            var text = mixture(random);
            int last = 0;
            for (var indicator : IndicatorExtractor.quantities(text)) {
                assertThat(indicator.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(last);
                assertThat(text.substring(indicator.start(), indicator.end())).isEqualTo(indicator.text());
                assertThat(indicator.low())
                        .as("seed %d: %s", seed, text)
                        .isFinite()
                        .isLessThanOrEqualTo(indicator.high());
                last = indicator.end();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "≥", "一", "1~", "(", "1(", "±1", "1 ", "能耗降低", "分别1m、", "由1%", "5m/", "1×10", "，", "百分之", "长",
                "10^", "1,000", "W/(m·", "180≤HB", "的1个", "φ1", "降低至1"
            })
    void muchOfOneThingDoesNotBlowUp(String part) {
        int length = part.length() == 1 ? 1_000_000 : 100_000;
        var text = part.repeat(length / part.length());

        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> IndicatorExtractor.quantities(text));
    }

    @Test
    void theSameTextGivesTheSameIndicators() {
        var text = mixture(new Random(7)).repeat(50);

        assertThat(IndicatorExtractor.quantities(text)).isEqualTo(IndicatorExtractor.quantities(text));
    }

    @Test
    void severalThreadsFindTheSame() {
        var random = new Random(11);
        var texts = Stream.generate(() -> mixture(random)).limit(20_000).toList();

        assertThat(texts.parallelStream().map(IndicatorExtractor::quantities).toList())
                .isEqualTo(texts.stream().map(IndicatorExtractor::quantities).toList());
    }

    private static String mixture(Random random) {
        var text = new StringBuilder();
        for (int part = random.nextInt(40); part >= 0; part--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }
}
