package org.duijie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.model.ModelDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchBenchTest {
    @TempDir
    private Path directory;

    @Test
    void withoutAModelThereIsNothingToMeasure() {
        var index = TinyCorpus.indexed(directory, TinyCorpus.RECORDS);
        var models = directory.resolve("models");
        var bench = new MatchBench(
                index,
                new ModelDirectory(models, Clock.systemUTC()),
                Vocabulary::shipped,
                new SearchBench.Options(1, Duration.ofMillis(10), 1));

        assertThatThrownBy(() -> bench.run(BenchProgress.NONE))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("no model is in use in " + models + "; run train first");
    }
}
