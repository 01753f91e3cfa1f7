package org.duijie.dictionaries.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutComparisonTest {
    @TempDir
    private Path directory;

    private CutComparison comparison(Granularity granularity, String... lines) throws IOException {
        var file = Files.write(directory.resolve("new.terms.txt"), List.of(lines));
        return new CutComparison(Vocabulary.shipped(), VocabularySource.read(file.toString()), granularity);
    }

    @Test
    void bothCutsAreShownWithTheStretchThatDiffers() throws IOException {
        var difference = comparison(Granularity.FINE, "元模型").of("建立有限元模型的方法").orElseThrow();

        assertThat(difference.marked(difference.before())).isEqualTo("建立 ⟦有限元 模型⟧ 的 方法");
        assertThat(difference.marked(difference.after())).isEqualTo("建立 ⟦有限 元模型⟧ 的 方法");
        assertThat(difference.stretches())
                .containsExactly(new CutDifference.Stretch(2, 7, List.of("有限元", "模型"), List.of("有限", "元模型")));
    }

    @Test
    void severalStretchesAreMarkedEach() throws IOException {
        var difference = comparison(Granularity.FINE, "龘靐靇").of("龘靐靇隔膜龘靐靇").orElseThrow();

        assertThat(difference.marked(difference.after())).isEqualTo("⟦龘靐靇⟧ 隔膜 ⟦龘靐靇⟧");
        assertThat(difference.stretches()).hasSize(2);
    }

    @Test
    void aTextThatIsCutAlikeHasNoDifference() throws IOException {
        assertThat(comparison(Granularity.FINE, "元模型").of("锂电池隔膜")).isEmpty();
        assertThat(comparison(Granularity.FINE, "锂电池").of("锂电池隔膜")).isEmpty();
        assertThat(comparison(Granularity.FINE, "元模型").of("")).isEmpty();
    }

    @Test
    void searchModeComparesPartsToo() throws IOException {
        var comparison = comparison(Granularity.SEARCH, "隔膜齿轮");

        assertThat(comparison.of("隔膜齿轮").orElseThrow().stretches())
                .containsExactly(new CutDifference.Stretch(0, 4, List.of("隔膜", "齿轮"), List.of("隔膜齿轮", "隔膜", "齿轮")));
    }

    @Test
    void changesAreCountedMostFrequentFirst() throws IOException {
        var comparison = comparison(Granularity.FINE, "龘靐靇", "元模型");
        var counts = new ChangeCounts();
        for (var text : List.of("有限元模型", "龘靐靇", "有限元模型和龘靐靇", "有限元模型")) {
            comparison.of(text).ifPresent(counts::add);
        }

        assertThat(counts.top(1))
                .containsExactly(new ChangeCounts.Counted(new ChangeCounts.Change("有限元 模型", "有限 元模型"), 3));
        assertThat(counts.top(5)).hasSize(2);
    }

    @Test
    void sourcesAreShippedAFileOrAFolder() throws IOException {
        Files.writeString(directory.resolve("a.terms.txt"), "龘靐\n");

        assertThat(VocabularySource.read("shipped")).isSameAs(Vocabulary.shipped());
        assertThat(VocabularySource.read(directory.toString()).user().terms()).hasSize(1);
        assertThat(VocabularySource.read(directory.resolve("a.terms.txt").toString())
                        .user()
                        .terms())
                .hasSize(1);
        assertThatThrownBy(() -> VocabularySource.read("nowhere")).hasMessage("nowhere: there is no such file");
        var bad = Files.writeString(directory.resolve("bad.terms.txt"), "好词\n坏\n");
        assertThatThrownBy(() -> VocabularySource.read(bad.toString()))
                .hasMessage("bad.terms.txt:2: a form has 2 to 64 characters, this has 1: 坏");
    }
}
