package org.duijie.dictionaries.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.segment.Word;
import org.junit.jupiter.api.Test;

class PhraseCountsTest {
    private static PhraseCounts counts(List<String> runs) {
        var counts = new PhraseCounts(2, 1 << 20);
        runs.forEach(r -> counts.sketch(run(r)));
        runs.forEach(r -> counts.count(run(r)));
        counts.finish();
        return counts;
    }

    private static Run run(String words) {
        var list = Stream.of(words.split(" "))
                .map(w -> new Word(w, 0, w.length(), 1, 1, false, Origin.CORE, "n"))
                .toList();
        return new Run(list, list.stream().map(w -> Run.Place.ANY).toList());
    }

    private static Tally tally(PhraseCounts counts, String key) {
        return counts.tally(key).orElseThrow();
    }

    @Test
    void phrasesAreCountedExactlyAndWhatIsBelowTheFloorIsNotThere() {
        var counts = counts(List.of("卷积 神经 网络", "神经 网络", "神经 网络 训练", "卷积 神经 网络"));

        assertThat(tally(counts, "神经 网络").frequency()).isEqualTo(4);
        assertThat(tally(counts, "卷积 神经 网络").frequency()).isEqualTo(2);
        assertThat(counts.tally("网络 训练")).isEmpty();
        assertThat(counts.words()).isEqualTo(11);
    }

    @Test
    void theCValueTakesAwayTheMeanFrequencyOfLongerPhrases() {
        var counts = counts(List.of("卷积 神经 网络", "卷积 神经 网络", "卷积 神经 网络", "递归 神经 网络", "递归 神经 网络", "神经 网络", "神经 网络"));

        assertThat(tally(counts, "神经 网络").cValue()).isCloseTo(7 - (3 + 2) / 2.0, within(1e-12));
        assertThat(tally(counts, "卷积 神经 网络").cValue()).isEqualTo(3);
        assertThat(tally(counts, "神经 网络").isFragment()).isFalse();
        assertThat(tally(counts, "卷积 神经").isFragment()).isTrue();
    }

    @Test
    void theAssociationIsThatOfTheWeakestSplit() {
        var counts = counts(List.of("卷积 神经 网络", "卷积 神经 网络", "网络 流量", "网络 流量", "网络"));
        var phrase = "卷积 神经 网络";

        // 11 words; 卷积|神经 网络 = 2·11/(2·2), 卷积 神经|网络 = 2·11/(2·5)
        assertThat(Association.of(phrase, tally(counts, phrase), counts))
                .isCloseTo(Math.log(2.2) / Math.log(2), within(1e-12));
    }

    @Test
    void aPhraseHasSixWordsAndEightCharactersAtMost() {
        var counts = counts(List.of("一 二 三 四 五 六 七", "一 二 三 四 五 六 七", "六一二三四 七八九 十", "六一二三四 七八九 十"));

        assertThat(counts.tally("一 二 三 四 五 六")).isPresent();
        assertThat(counts.tally("一 二 三 四 五 六 七")).isEmpty();
        assertThat(counts.tally("六一二三四 七八九")).isPresent();
        assertThat(counts.tally("六一二三四 七八九 十")).isEmpty();
    }
}
