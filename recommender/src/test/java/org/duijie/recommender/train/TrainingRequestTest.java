package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;

class TrainingRequestTest {
    private static final TrainingRequest REQUEST = TrainingRequest.of(Path.of("var"), Path.of("var/dictionaries"));

    @Test
    void mastersOfThisMachineAndOfClustersAreTaken() {
        for (var master : List.of("local", "local[2]", "local[*]")) {
            assertThat(REQUEST.withMaster(master).isLocal()).isTrue();
        }
        for (var master : List.of("spark://10.1.2.3:7077", "spark://a:7077,b:7077")) {
            assertThat(REQUEST.withMaster(master).isLocal()).isFalse();
        }
    }

    @Test
    void otherMastersAreNamed() {
        for (var master : List.of("", "yarn", "local[0]", "local[two]", "spark://host", "http://host:7077")) {
            assertThatThrownBy(() -> REQUEST.withMaster(master))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("--master is \"" + master
                            + "\", it must be local, local[N], local[*] or spark://HOST:PORT");
        }
    }

    @Test
    void settingsOutOfRangeAreNamed() {
        refused(() -> new WordVectorSettings(1, 5, 100, 1), "dimension is 1, it must be from 2 to 1024");
        refused(() -> new WordVectorSettings(64, 0, 100, 1), "window is 0, it must be from 1 to 50");
        refused(() -> new WordVectorSettings(64, 5, 0, 1), "mostWords is 0, it must be from 1 to 1000000000");
        refused(() -> new WordVectorSettings(64, 5, 100, 101), "iterations is 101, it must be from 0 to 100");
        refused(() -> new BehaviourSettings(0, 10, 0.1, 1), "rank is 0, it must be from 1 to 256");
        refused(() -> new BehaviourSettings(16, 0, 0.1, 1), "iterations is 0, it must be from 1 to 100");
        refused(() -> new BehaviourSettings(16, 10, Double.NaN, 1), "regularisation is NaN, it must be from 0 to 100");
        refused(() -> new BehaviourSettings(16, 10, 0.1, 0), "alpha is 0.0, it must be from 0 to 100");
    }

    private static void refused(Runnable making, String message) {
        assertThatThrownBy(making::run).isInstanceOf(BrokenRule.class).hasMessage(message);
    }

    @Test
    void littleTextIsReadOftenMuchTextOnce() {
        assertThat(WordVectorSettings.USUAL.passes(100_000)).isEqualTo(15);
        assertThat(WordVectorSettings.USUAL.passes(2_000_000)).isEqualTo(3);
        assertThat(WordVectorSettings.USUAL.passes(20_000_000)).isEqualTo(1);
        assertThat(new WordVectorSettings(64, 5, 100, 7).passes(100_000)).isEqualTo(7);
    }

    @Test
    void workersGetOurJarsAndNotTheServersOrSparks() {
        var path = String.join(
                File.pathSeparator,
                "/x/lib/recommender-0.1.0.jar",
                "/x/lib/javalin-7.2.3.jar",
                "/m2/spark-core_2.13-4.1.0.jar",
                "/x/lib/sqlite-jdbc-3.54.1.0.jar",
                "/x/target/recommender-0.1.0.jar",
                "/x/classes");
        assertThat(ExecutorJars.of(path))
                .containsExactly(
                        Path.of("/x/lib/recommender-0.1.0.jar").toAbsolutePath(),
                        Path.of("/x/lib/sqlite-jdbc-3.54.1.0.jar").toAbsolutePath());
    }
}
