package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duijie.api.Places;
import org.duijie.api.push.deliver.MovingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, both of which plan, compose and send. */
class TwoServersIT {
    private static final int NO_MAIL = 9;

    @TempDir
    Path directory;

    private final MovingClock clock = new MovingClock();

    @Test
    void whatTwoServersPlanAndSendComesOnce() throws Exception {
        clock.move(Duration.ofMinutes(-30));
        try (var hooks = new SignedReceiver(clock);
                var one = new StoryServer(directory, Places.POSTGRES.fresh(), clock, NO_MAIL, List.of("E-1", "E-2"));
                var other = one.beside(directory.resolve("other"));
                var threads = Executors.newFixedThreadPool(2)) {
            StoryIT.enterNeeds(other);
            for (var firm : List.of("E-1", "E-2")) {
                one.command("push", "recipients", "consent", firm);
                StoryIT.addHook(one, hooks, firm, "/" + firm);
            }
            other.plan();
            one.command("import", one.lines(StoryTechnologies.hundred()));
            for (var planned : threads.invokeAll(List.of(plan(one), plan(other)))) {
                assertThat(planned.get()).isTrue();
            }

            assertThat(StoryIT.approve(one, "E-1")).containsExactlyInAnyOrderElementsOf(StoryTechnologies.RIGHT);
            assertThat(StoryIT.approve(other, "E-2")).containsExactlyInAnyOrderElementsOf(StoryTechnologies.RIGHT);
            assertThat(StoryIT.approve(other, "E-1")).isEmpty();
            clock.move(Duration.ofMinutes(30));
            StoryServer.await(
                    "a digest each",
                    () -> !hooks.got("/E-1").isEmpty() && !hooks.got("/E-2").isEmpty());
            one.command("push", "compose");
            one.command("push", "send", "--once");
            for (var firm : List.of("E-1", "E-2")) {
                assertThat(hooks.got("/" + firm)).hasSize(1);
                assertThat(StoryIT.items(hooks.got("/" + firm).getFirst()))
                        .containsExactlyInAnyOrderElementsOf(StoryTechnologies.RIGHT);
            }
            assertThat(hooks.repeats()).isZero();
            assertThat(hooks.refused()).isEmpty();
        }
    }

    private static Callable<Boolean> plan(StoryServer server) {
        return () -> {
            server.plan();
            return true;
        };
    }
}
