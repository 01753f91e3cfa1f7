package org.duijie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CommonFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestBenchTest {
    @TempDir
    private Path directory;

    @Test
    void everyWayOfTypingIsMeasuredAndMostTextsAreAnswered() {
        var progress = new ArrayList<Long>();
        var figures = new SuggestBench(directory, 500, 1).run((done, total) -> progress.add(total - done));

        assertThat(figures.loads()).extracting(SuggestFigures.Load::typing).containsExactly(Typing.values());
        assertThat(figures.loads()).allSatisfy(load -> {
            assertThat(load.count()).isEqualTo(2_000);
            assertThat(load.medianNanos()).isPositive().isLessThanOrEqualTo(load.p95Nanos());
            assertThat(load.p95Nanos()).isLessThanOrEqualTo(load.p99Nanos());
            assertThat(load.p99Nanos()).isLessThanOrEqualTo(load.maxNanos());
        });
        assertThat(figures.loads().subList(0, 4))
                .allSatisfy(load ->
                        assertThat(load.answered()).as(load.typing().label()).isGreaterThan(0.99));
        assertThat(figures.loads().getLast().answered()).isGreaterThan(0.5);
        assertThat(figures.indexBytes()).isGreaterThan(figures.plainBytes());
        assertThat(progress).endsWith(0L);
    }

    @Test
    void aSeedMakesTheSameDistinctTitles() {
        var made = MadeTitles.make(5_000, 7);

        assertThat(made).isEqualTo(MadeTitles.make(5_000, 7)).isNotEqualTo(MadeTitles.make(5_000, 8));
        assertThat(made).extracting(CommonFields::title).doesNotHaveDuplicates();
        assertThat(Typing.MISTYPED.texts(made, 100, new Random(1)))
                .isEqualTo(Typing.MISTYPED.texts(made, 100, new Random(1)))
                .hasSize(100);
    }

    @Test
    void noTitlesOrTooManyAreRefused() {
        for (int titles : List.of(0, SuggestBench.MOST_TITLES + 1)) {
            assertThatThrownBy(() -> new SuggestBench(directory, titles, 1))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("there are " + titles + " titles, there must be 1 to 10000000");
        }
    }
}
