package org.duijie.api.push.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duijie.api.Places;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As on two servers over one database: each has a planner of its own. */
class TwoPlannersTest {
    private static final int TECHNOLOGIES = 450;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatOneHasPlannedTheOtherDoesNotAndNothingIsLost(Places place) throws Exception {
        try (var world = new PlanWorld(directory, place, SearchTrigger.NONE)) {
            prepare(world, TECHNOLOGIES);
            try (var other = new Planner(world.engine(), world.service(), SearchTrigger.NONE);
                    var threads = Executors.newFixedThreadPool(2)) {
                Future<PlanReport> first = threads.submit(() -> world.planner().plan(false));
                Future<PlanReport> second = threads.submit(() -> other.plan(false));

                assertThat(first.get().planned() + second.get().planned()).isEqualTo(TECHNOLOGIES);
            }
            assertThat(world.proposals()).hasSize(TECHNOLOGIES);
            assertThat(world.plan().proposals()).isZero();
        }
    }

    /** One firm with one need, and so many technologies for it that are not yet planned. */
    private static void prepare(PlanWorld world, int technologies) throws IOException {
        world.add(
                "{\"kind\":\"enterprise\",\"id\":\"E-1\",\"title\":\"杭州示例有限公司\"}",
                "{\"kind\":\"need\",\"id\":\"N-1\",\"title\":\"锂电池隔膜\",\"enterpriseId\":\"E-1\"}");
        world.recipients().consent("E-1");
        world.plan();
        world.add(IntStream.range(0, technologies)
                .mapToObj(i -> "{\"kind\":\"achievement\",\"id\":\"T-" + i + "\",\"title\":\"锂电池隔膜"
                        + Character.toString(0x4E00 + 7 * i) + Character.toString(0x5E00 + 11 * i)
                        + Character.toString(0x6E00 + 5 * i) + "\"}")
                .toArray(String[]::new));
    }
}
