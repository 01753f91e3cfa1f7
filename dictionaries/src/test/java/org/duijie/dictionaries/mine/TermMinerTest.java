package org.duijie.dictionaries.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.vocabulary.DictionaryContent;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class TermMinerTest {
    private static final MiningOptions TWICE = new MiningOptions(50, 2, MiningOptions.LEAST_MEMORY, 2);
    private static final List<String> PUMPS = List.of(
            "永磁悬浮泵降低能耗。工厂采购永磁悬浮泵，检修永磁悬浮泵。",
            "医院使用永磁悬浮泵；学校改造永磁悬浮泵。新型永磁悬浮泵",
            "悬浮列车，磁悬浮，永磁电机；水泵、油泵、泵房",
            "工厂采购水泵，学校改造油泵，医院使用电机。");

    private static MinedTerms mine(List<String> texts, MiningOptions options, Term... known) {
        var content = new DictionaryContent(
                List.of(known), new StopTerms(Map.of("的", 0f, "和", 0f, "非", 0f, "公司", 0.1f)), List.of());
        return new TermMiner(Vocabulary.only(content), options).mine(texts::forEach);
    }

    private static List<String> forms(MinedTerms mined) {
        return mined.terms().stream().map(MinedTerm::form).toList();
    }

    @Test
    void aWordThatTheVocabularyLacksIsFoundWithItsFiguresAndContexts() {
        var term = mine(PUMPS, TWICE).terms().getFirst();

        assertThat(term.form()).isEqualTo("永磁悬浮泵");
        assertThat(term.partOfSpeech()).isEqualTo("n");
        assertThat(String.join("", term.words())).isEqualTo(term.form());
        assertThat(term.words()).hasSizeGreaterThan(1);
        assertThat(term.frequency()).isEqualTo(6);
        assertThat(term.texts()).isEqualTo(2);
        assertThat(term.association()).isPositive();
        assertThat(term.contexts()).hasSize(2).allMatch(c -> c.contains("永磁悬浮泵"));
        assertThat(term.contexts().getFirst()).startsWith("永磁悬浮泵降低能耗").endsWith("…");
    }

    @Test
    void whatIsInTheVocabularyIsNotFound() {
        var known = new Term("永磁悬浮泵", "n", "mfg", List.of(), Origin.USER);

        assertThat(forms(mine(PUMPS, TWICE, known))).doesNotContain("永磁悬浮泵");
    }

    @Test
    void aPieceThatOccursOnlyInOneLongerPhraseIsNotFound() {
        assertThat(forms(mine(PUMPS, TWICE))).doesNotContain("永磁悬浮", "悬浮泵");
    }

    @Test
    void functionWordsNumbersAndPunctuationAreInNoTerm() {
        var texts = List.of("隔膜的孔径和隔膜的孔径", "孔径 3 微米，隔膜的孔径；隔膜和孔径", "隔膜公司，隔膜公司。第3隔膜，第3隔膜");

        assertThat(forms(mine(texts, TWICE)))
                .noneMatch(f -> f.contains("的") || f.contains("和") || f.contains("公司") || f.matches(".*\\d.*"));
    }

    @Test
    void aPrefixBeginsATermAndStandsNowhereElse() {
        var texts = List.of("采用非晶合金制造，非晶合金；研究非晶合金", "非晶合金，是非晶合金铁芯", "合金铁芯，晶粒，合金材料");

        assertThat(forms(mine(texts, TWICE))).contains("非晶合金").noneMatch(f -> f.indexOf('非') > 0);
    }

    @Test
    void traditionalAndSimplifiedAreOneAndLettersStayAsTheyAreWritten() {
        var texts = List.of("使用OLED顯示屏。", "购买OLED显示屏，維修oled显示屏", "液晶显示屏，OLED面板");

        var term = mine(texts, TWICE).terms().stream()
                .filter(t -> t.form().contains("显示屏"))
                .findFirst()
                .orElseThrow();

        assertThat(term.form()).isEqualTo("OLED显示屏");
        assertThat(term.frequency()).isEqualTo(3);
    }

    @Test
    void aTextLongerThanAPieceIsReadToItsEnd() {
        var text = "永磁悬浮泵，电机。".repeat(3_000);

        var mined = mine(List.of(text), TWICE);

        assertThat(mined.characters()).isEqualTo(text.length());
        assertThat(mined.terms().getFirst().frequency()).isEqualTo(3_000);
        assertThat(mined.terms().getFirst().texts()).isEqualTo(1);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        var texts = randomTexts(new Random(7), 3_000);

        var one = mine(texts, new MiningOptions(200, 3, MiningOptions.LEAST_MEMORY, 1));
        var three = mine(texts, new MiningOptions(200, 3, MiningOptions.LEAST_MEMORY, 3));

        assertThat(one.terms()).isNotEmpty();
        assertThat(one.floor()).isGreaterThan(3); // the least memory does not hold them all
        assertThat(three).isEqualTo(one);
    }

    @Test
    void withLessMemoryTheFloorRisesAndWhatIsAboveItKeepsItsCounts() {
        var texts = randomTexts(new Random(11), 3_000);

        var little = mine(texts, new MiningOptions(1_000, 2, MiningOptions.LEAST_MEMORY, 2));
        var enough = mine(texts, new MiningOptions(1_000, little.floor(), 1 << 28, 2));

        assertThat(little.floor()).isGreaterThan(2);
        assertThat(enough.floor()).isEqualTo(little.floor());
        assertThat(enough.terms()).isEqualTo(little.terms());
    }

    @Test
    void noTextsGiveNoTerms() {
        var mined = mine(List.of(), TWICE);

        assertThat(mined).isEqualTo(new MinedTerms(List.of(), 0, 0, 0, 2));
        assertThat(mine(List.of("", "  \n", "。", "😀"), TWICE).terms()).isEmpty();
    }

    @Test
    void whatGivingOutTextsThrowsIsThrown() {
        var miner = new TermMiner(Vocabulary.only(DictionaryContent.EMPTY), TWICE);

        assertThatThrownBy(() -> miner.mine(consumer -> {
                    consumer.accept("锂电池隔膜");
                    throw new IllegalStateException("the file broke");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the file broke");
    }

    @Test
    void optionsOutOfRangeAreNamed() {
        assertThatThrownBy(() -> MiningOptions.DEFAULT.withTop(0)).hasMessage("top is out of range: 0");
        assertThatThrownBy(() -> MiningOptions.DEFAULT.withMinFrequency(1))
                .hasMessage("minFrequency is out of range: 1");
        assertThatThrownBy(() -> new MiningOptions(1, 2, 1, 1)).hasMessage("memory is out of range: 1");
        assertThatThrownBy(() -> new MiningOptions(1, 2, 1 << 20, 0)).hasMessage("threads is out of range: 0");
    }

    /** Texts of common characters, some pairs of which come often. */
    private static List<String> randomTexts(Random random, int count) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (int j = 0; j < 30; j++) {
                int c = (int) Math.abs(random.nextGaussian() * 60);
                text.append((char) ('一' + c * 7)).append(random.nextInt(9) == 0 ? "，" : "");
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
