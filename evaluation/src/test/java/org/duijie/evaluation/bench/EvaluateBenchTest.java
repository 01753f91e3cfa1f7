package org.duijie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.duijie.evaluation.measure.Evaluation;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.QrelsReader;
import org.duijie.evaluation.run.Run;
import org.duijie.evaluation.run.RunReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateBenchTest {
    @TempDir
    private Path directory;

    @Test
    void madeRunsAreReadMeasuredAndCompared() {
        var figures = new EvaluateBench(directory, 20, 50, 10, 2, 100, 1).run(BenchProgress.NONE);

        assertThat(figures.measures()).isEqualTo(10);
        assertThat(figures.fileBytes()).isPositive();
        assertThat(figures.readSeconds()).isPositive();
        assertThat(figures.compareSeconds()).isPositive();
        assertThat(figures.heapPeakBytes()).isPositive();
    }

    @Test
    void runsAreAsLargeAsAskedAndTheLaterOneIsTheBetter() {
        var made = new MadeRuns(100, 50, 10, 1);
        made.writeQrels(directory.resolve("qrels"));
        made.writeRun(directory.resolve("0"), 0);
        made.writeRun(directory.resolve("9"), 9);

        var qrels = QrelsReader.read(directory.resolve("qrels"));
        var run = RunReader.read(directory.resolve("9"));
        assertThat(qrels.grades())
                .hasSize(100)
                .allSatisfy((topic, grades) -> assertThat(grades).hasSize(10));
        assertThat(run.rankings())
                .hasSize(100)
                .allSatisfy((topic, ranking) -> assertThat(ranking.items()).hasSize(50));
        assertThat(nDcg(run, qrels)).isGreaterThan(nDcg(RunReader.read(directory.resolve("0")), qrels));
    }

    @Test
    void sizesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new EvaluateBench(directory, 0, 50, 10, 2, 100, 1))
                .hasMessage("topics is 0, it must be an integer between 1 and 1000000");
        assertThatThrownBy(() -> new EvaluateBench(directory, 10, 50, 51, 2, 100, 1))
                .hasMessage("judged is 51, it must be an integer between 1 and 50");
    }

    private static double nDcg(Run run, Qrels qrels) {
        return Evaluation.of(qrels, run, EvaluateBench.MEASURES)
                .results()
                .getFirst()
                .mean()
                .orElseThrow();
    }
}
