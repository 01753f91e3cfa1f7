package org.duijie.api.push.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.duijie.api.Places;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills two processes that plan over one database, with SIGKILL, again and again. */
class KilledPlanIT {
    private static final int TECHNOLOGIES = 1_500;
    private static final int KILLS = 6;
    private static final long SEED = 7;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Places.class)
    void everyTechnologyIsProposedOnceHoweverOftenPlannersAreKilled(Places place) throws Exception {
        var random = new SplittableRandom(SEED);
        try (var world = new PlanWorld(directory, place, SearchTrigger.NONE)) {
            TwoPlannersTest.prepare(world, TECHNOLOGIES);
            for (int kill = 0; kill < KILLS; kill++) {
                var one = PlanProcess.start(world.data(), world.place());
                var other = PlanProcess.start(world.data(), world.place());
                try (var lines = lines(one);
                        var others = lines(other)) {
                    assertThat(lines.readLine())
                            .as("seed %d, kill %d", SEED, kill)
                            .isEqualTo("planning");
                    assertThat(others.readLine()).isEqualTo("planning");
                    Thread.sleep(random.nextInt(400));
                    one.destroyForcibly().waitFor();
                    other.destroyForcibly().waitFor();
                }
                assertThat(world.proposals())
                        .extracting(p -> p.item().id())
                        .as("seed %d, kill %d", SEED, kill)
                        .doesNotHaveDuplicates();
            }

            world.plan();

            assertThat(world.proposals()).hasSize(TECHNOLOGIES);
        }
    }

    private static BufferedReader lines(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
