package org.duijie.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real processes that write models with SIGKILL, at random moments after their first model. */
class KilledWriteIT {
    private static final int KILLS = 8;
    private static final int LATEST_MILLIS = 60;

    @TempDir
    Path root;

    @Test
    void aWriterThatIsKilledAtAnyMomentLeavesAWholeModelInUse() throws Exception {
        var models = new ModelDirectory(root, Clock.systemUTC());
        var random = new Random(5);
        for (int kill = 0; kill < KILLS; kill++) {
            var before = models.current();
            var process = ModelProcess.start(root, 1_000L * kill);
            while (models.current().equals(before) && process.isAlive()) {
                Thread.sleep(1);
            }
            int after = random.nextInt(LATEST_MILLIS);
            process.waitFor(after, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();

            var inUse = models.current().orElseThrow();
            models.open(inUse).verify();
            assertThat(models.list())
                    .as("kill %d after %d ms: what has its name is whole", kill, after)
                    .allSatisfy(m -> models.open(m.id()).verify());
        }
        var last = models.write(SmallModel.draft(1));
        assertThat(models.current()).contains(last);
        assertThat(leftovers()).isZero();
    }

    private long leftovers() throws IOException {
        try (var children = Files.list(root)) {
            return children.filter(p -> p.getFileName().toString().startsWith("."))
                    .count();
        }
    }
}
