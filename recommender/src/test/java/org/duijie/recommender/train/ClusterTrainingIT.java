package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duijie.corpus.sample.SampleCorpus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a real standalone cluster: a master and two workers. */
class ClusterTrainingIT {
    @TempDir
    static Path directory;

    private static Path data;

    @BeforeAll
    static void load() throws IOException {
        data = SampleStore.in(directory.resolve("data"));
    }

    @Test
    void aClusterLearnsTheSameWordsAndCountsAndNearlyTheSamePreferences() throws Exception {
        var here = SampleStore.train(SampleStore.quick(data), TrainingProgress.NONE);
        try (var cluster = new SparkCluster(directory.resolve("two"), 2)) {
            var working = new AtomicBoolean();
            var there = SampleStore.train(on(cluster), (stage, done, total) -> {
                if (cluster.isWorking(0) && cluster.isWorking(1)) {
                    working.set(true);
                }
            });
            assertThat(working).isTrue();
            assertSame(there, here);
        }
    }

    @Test
    void aWorkerLostInTheMiddleDoesNotLoseTheTraining() throws Exception {
        var here = SampleStore.train(SampleStore.quick(data), TrainingProgress.NONE);
        try (var cluster = new SparkCluster(directory.resolve("one"), 2)) {
            var killed = new AtomicBoolean();
            var there = SampleStore.train(on(cluster), (stage, done, total) -> {
                if (done >= 10 && cluster.isWorking(1) && !killed.getAndSet(true)) {
                    cluster.kill(1);
                }
            });
            assertThat(killed).isTrue();
            assertSame(there, here);
        }
    }

    private static TrainingRequest on(SparkCluster cluster) {
        return SampleStore.quick(data).withMaster(cluster.master()).withExecutorJars(cluster.jars());
    }

    /** Words, weights and counts are equal; factors differ by roundings; vectors by the order in which workers answer. */
    private static void assertSame(Trained there, Trained here) {
        var words = here.vectors().orElseThrow();
        var others = there.vectors().orElseThrow();
        assertThat(others.size()).isEqualTo(words.size());
        for (int i = 0; i < words.size(); i++) {
            assertThat(others.word(i)).isEqualTo(words.word(i));
            assertThat(others.weight(words.word(i))).isEqualTo(words.weight(words.word(i)));
        }
        var behaviour = here.behaviour().orElseThrow();
        var other = there.behaviour().orElseThrow();
        for (var judgment : SampleCorpus.shipped().judgments()) {
            var item = judgment.itemId();
            assertThat(other.counts(item)).isEqualTo(behaviour.counts(item));
            assertThat(other.viewRate(item)).isEqualTo(behaviour.viewRate(item));
            assertThat(other.preference("E-NET-04", item).orElse(-1))
                    .isCloseTo(behaviour.preference("E-NET-04", item).orElse(-1), within(1e-3));
        }
    }
}
