package org.duijie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchBenchTest {
    private static final Duration SHORT = Duration.ofMillis(10);

    @TempDir
    private Path directory;

    @Test
    void everyWorkloadIsMeasuredWithOneClientAndWithSeveralBesideTheFloor() {
        try (var bench = SearchBench.open(TinyCorpus.indexed(directory, TinyCorpus.RECORDS))) {
            var progress = new ArrayList<Long>();
            var figures = bench.run(new SearchBench.Options(3, SHORT, 1), (done, total) -> progress.add(total - done));
            assertThat(figures.documents()).isEqualTo(3);
            assertThat(figures.loads())
                    .extracting(load -> load.workload() + " " + load.clients())
                    .containsExactly(
                            "KEYWORDS 1",
                            "KEYWORDS 3",
                            "PAGE 1",
                            "PAGE 3",
                            "FILTERED 1",
                            "FILTERED 3",
                            "NEED 1",
                            "NEED 3",
                            "MATCH 1",
                            "MATCH 3");
            assertThat(figures.loads()).allSatisfy(load -> {
                assertConsistent(load.ours());
                assertConsistent(load.floor());
                assertThat(load.ratio()).isPositive();
                assertThat(load.ours().count()).isGreaterThanOrEqualTo(load.clients());
            });
            assertThat(progress).endsWith(0L);
        }
    }

    @Test
    void oneClientIsMeasuredOnce() {
        try (var bench = SearchBench.open(TinyCorpus.indexed(directory, TinyCorpus.RECORDS))) {
            var figures = bench.run(new SearchBench.Options(1, SHORT, 1), BenchProgress.NONE);
            assertThat(figures.loads()).extracting(SearchFigures.Load::workload).containsExactly(Workload.values());
        }
    }

    @Test
    void aSeedAsksTheSameQuestionsOfTheSameRecordsInWhateverOrder(@TempDir Path other) {
        try (var bench = SearchBench.open(TinyCorpus.indexed(directory, TinyCorpus.RECORDS));
                var reversed = SearchBench.open(TinyCorpus.indexed(other, TinyCorpus.RECORDS.reversed()))) {
            assertThat(bench.questions(7)).isEqualTo(reversed.questions(7)).isNotEqualTo(bench.questions(8));
        }
    }

    @Test
    void keywordsAreWordsOfTheTitleThatTheNeedHas() {
        try (var bench = SearchBench.open(TinyCorpus.indexed(directory, TinyCorpus.RECORDS))) {
            assertThat(bench.questions(1)).hasSize(1_000).allSatisfy(question -> {
                var words = question.keywords().split(" ", -1);
                assertThat(words).hasSizeBetween(1, 2).doesNotHaveDuplicates();
                assertThat(question.need().common().title()).contains(words);
            });
        }
    }

    @Test
    void anIndexWithoutTitlesIsRefused() {
        var records = List.of("""
                {"id":"a1","kind":"achievement","summary":"没有标题的成果"}""");
        try (var bench = SearchBench.open(TinyCorpus.indexed(directory, records))) {
            assertThatThrownBy(() -> bench.run(new SearchBench.Options(1, SHORT, 1), BenchProgress.NONE))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("none of the 1 records of the index has a word to search for in its title,"
                            + " so no question can be drawn");
        }
    }

    @Test
    void anEmptyIndexIsRefused() {
        try (var bench = SearchBench.open(TinyCorpus.indexed(directory, List.of()))) {
            assertThatThrownBy(() -> bench.run(new SearchBench.Options(1, SHORT, 1), BenchProgress.NONE))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessageStartingWith("none of the 0 records");
        }
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new SearchBench.Options(0, SHORT, 1))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("there are 0 clients, there must be 1 to 1024");
        assertThatThrownBy(() -> new SearchBench.Options(1, Duration.ZERO, 1))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("each measurement takes 0.0 s, it must take more than 0 and at most 3600 s");
    }

    private static void assertConsistent(Latencies latencies) {
        assertThat(latencies.count()).isPositive();
        assertThat(latencies.medianNanos()).isPositive().isLessThanOrEqualTo(latencies.p90Nanos());
        assertThat(latencies.p90Nanos()).isLessThanOrEqualTo(latencies.p99Nanos());
        assertThat(latencies.p99Nanos()).isLessThanOrEqualTo(latencies.maxNanos());
        assertThat(latencies.elapsed()).isPositive();
        assertThat(latencies.hits()).isBetween(0.0, 3.0);
        assertThat(latencies.timedOut()).isZero();
    }
}
