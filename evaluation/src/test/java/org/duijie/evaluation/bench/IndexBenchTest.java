package org.duijie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBenchTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path scratch;

    @Test
    void everyPhaseAndFloorIsMeasuredOverTheSameRecords() {
        var figures = new IndexBench(List.of(TinyCorpus.file(directory)), scratch, 2).run(BenchProgress.NONE);
        assertThat(figures.rounds()).isEqualTo(2);
        assertThat(figures.records()).isEqualTo(3);
        assertThat(figures.rejected()).isZero();
        assertThat(figures.characters()).isEqualTo(TinyCorpus.CHARACTERS);
        assertThat(figures.phases()).extracting(PhaseFigures::phase).containsExactly(Phase.values());
        assertThat(figures.phases()).allSatisfy(phase -> {
            assertThat(phase.records()).isEqualTo(3);
            assertThat(phase.characters()).isEqualTo(TinyCorpus.CHARACTERS);
            assertThat(phase.seconds().min()).isPositive();
            assertThat(phase.recordsPerSecond()).isEqualTo(3 / phase.seconds().median());
            assertThat(phase.charactersPerSecond())
                    .isEqualTo(TinyCorpus.CHARACTERS / phase.seconds().median());
            assertThat(phase.peakHeapBytes().min()).isPositive();
        });
        assertThat(List.of(figures.storeBytes(), figures.indexBytes(), figures.luceneBytes()))
                .allSatisfy(s -> assertThat(s.min()).isPositive());
    }

    @Test
    void ofOneRoundTheWholeIsTheSumOfItsPartsAndARatioThatOfItsTimes() {
        var figures = new IndexBench(List.of(TinyCorpus.file(directory)), scratch, 1).run(BenchProgress.NONE);
        assertThat(seconds(figures, Phase.IMPORT_AND_INDEX))
                .isEqualTo(seconds(figures, Phase.IMPORT) + seconds(figures, Phase.INDEX));
        assertThat(figures.ratios())
                .isNotEmpty()
                .allSatisfy(ratio -> {
                    assertThat(ratio.ours().isFloor()).isFalse();
                    assertThat(ratio.floor().isFloor()).isTrue();
                    assertThat(ratio.times().median())
                            .isEqualTo(seconds(figures, ratio.ours()) / seconds(figures, ratio.floor()));
                })
                .extracting(IndexFigures.Ratio::floor)
                .contains(Phase.SEGMENTATION_ONE, Phase.SEGMENTATION_ALL, Phase.LUCENE);
    }

    @Test
    void progressEndsAtTheTotalAndNothingIsLeftBehind() throws IOException {
        var heard = new ArrayList<Long>();
        var totals = new ArrayList<Long>();
        new IndexBench(List.of(TinyCorpus.file(directory)), scratch, 1).run((done, total) -> {
            heard.add(done);
            totals.add(total);
        });
        assertThat(heard).isSorted().startsWith(1L).endsWith(totals.getFirst());
        assertThat(totals).containsOnly(totals.getFirst());
        try (var left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void filesWithoutRecordsAreRefused() throws IOException {
        var empty = Files.createFile(directory.resolve("empty.jsonl"));
        var bench = new IndexBench(List.of(empty), scratch, 1);
        assertThatThrownBy(() -> bench.run(BenchProgress.NONE))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("files [")
                .hasMessageEndingWith("hold no record to import, there must be one at least");
        try (var left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aNumberOfRoundsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new IndexBench(List.of(), scratch, 0))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("there are 0 rounds, there must be 1 to 1000");
    }

    private static double seconds(IndexFigures figures, Phase phase) {
        return figures.phase(phase).seconds().median();
    }
}
