package org.duijie.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Event;
import org.junit.jupiter.api.Test;

class ExperimentTallyTest {
    private static final Instant LATER = Instant.parse("2025-03-01T00:00:00Z");

    private final ExperimentTally split = new ExperimentTally(experiment(false));
    private final ExperimentTally interleaved = new ExperimentTally(experiment(true));

    @Test
    void anEnterpriseCountsOnceAndSucceedsByAGoalWithinItsWindow() {
        add(split, "E-1", "a", "impression", "01T00:00", "x/old");
        add(split, "E-1", "a", "view", "01T01:00", "x/old");
        add(split, "E-1", "a", "contact", "02T01:00", "x/old");
        add(split, "E-1", "b", "contact", "02T02:00", "x/old");
        add(split, "E-2", "a", "impression", "01T00:00", "x/old");
        add(split, "E-2", "a", "contact", "08T00:00", "x/old"); // when the seven days are just over
        add(split, "E-3", "a", "contact", "02T00:00", "x/new"); // arrives before what came before it
        add(split, "E-3", "a", "impression", "01T00:00", "x/new");

        var result = split.result(LATER);

        assertThat(result.arms().get(0).successes()).isEqualTo(new Successes(1, 2));
        assertThat(result.arms().get(1).successes()).isEqualTo(new Successes(1, 1));
        assertThat(result.arms().get(0).events())
                .isEqualTo(Map.of(Event.IMPRESSION, 2L, Event.VIEW, 1L, Event.CONTACT, 3L));
        assertThat(result.comparisons()).hasSize(1).allSatisfy(c -> {
            assertThat(c.arm()).isEqualTo("new");
            assertThat(c.against()).isEqualTo("old");
            assertThat(c.planned().value()).isEqualTo(0.5);
            assertThat(c.anytime().value()).isEqualTo(0.5);
        });
    }

    @Test
    void anEnterpriseWaitsUntilItsWindowIsOver() {
        add(split, "E-1", "a", "impression", "01T00:00", "x/old");
        add(split, "E-2", "a", "impression", "01T00:01", "x/new");

        var result = split.result(Instant.parse("2025-01-08T00:00:00Z"));

        assertThat(result.arms()).extracting(a -> a.successes().of()).containsExactly(1, 0);
        assertThat(result.waiting()).isEqualTo(1);
        assertThat(result.comparisons().getFirst().planned()).isEqualTo(new Estimate(0, -1, 1, 1));
    }

    @Test
    void whatIsOfNoArmOrSeveralIsLeftOutAndSaid() {
        add(split, "E-1", "a", "impression", "01T00:00", "x/old");
        add(split, "E-1", "a", "impression", "02T00:00", "x/new");
        add(split, "E-2", "a", "impression", "02T00:00", "x/gone");
        add(split, "E-3", "a", "impression", "02T00:00", "xx/old");
        add(split, "E-4", "a", "contact", "02T00:00", "x/old"); // never saw a list
        split.add(RecordJson.decodeInteraction(
                "{\"at\":\"2025-01-02T00:00:00Z\",\"actor\":\"E-5\",\"item\":\"a\",\"event\":\"impression\"}"));

        var result = split.result(LATER);

        assertThat(result.crossed()).isEqualTo(1);
        assertThat(result.unknown()).isEqualTo(1);
        assertThat(result.waiting()).isZero();
        assertThat(result.arms()).extracting(a -> a.successes().of()).containsExactly(0, 0);
    }

    @Test
    void aSplitThatIsNotWhatTheSharesSayIsImprobable() {
        for (int i = 0; i < 100; i++) {
            add(split, "E-" + i, "a", "impression", "01T00:00", i < 70 ? "x/old" : "x/new");
        }

        // (70 - 50)² / 50 + (30 - 50)² / 50 = 16 on one degree of freedom
        assertThat(split.result(LATER).sampleRatio()).isEqualTo(6.334e-5, within(1e-8));
    }

    @Test
    void interleavedAnEnterprisePrefersTheArmWithMoreItems() {
        for (var enterprise : List.of("E-1", "E-2", "E-3")) {
            add(interleaved, enterprise, "a", "impression", "01T00:00", "x/old");
            add(interleaved, enterprise, "b", "impression", "01T00:00", "x/new");
        }
        add(interleaved, "E-1", "a", "contact", "02T00:00", "x/old");
        add(interleaved, "E-1", "a", "contact", "03T00:00", "x/old"); // the same item again is no more
        add(interleaved, "E-1", "b", "contact", "02T00:00", "x/new");
        add(interleaved, "E-1", "c", "contact", "02T00:00", "x/new");
        add(interleaved, "E-2", "a", "contact", "02T00:00", "x/old");
        add(interleaved, "E-2", "b", "contact", "02T00:00", "x/new");

        var result = interleaved.result(LATER);

        assertThat(result.arms())
                .extracting(ExperimentResult.ArmResult::successes)
                .containsExactly(new Successes(0, 3), new Successes(1, 3));
        assertThat(result.comparisons().getFirst().planned().value()).isEqualTo(1);
        assertThat(result.crossed()).isZero();
        assertThat(result.sampleRatio()).isEqualTo(1);
    }

    private static void add(ExperimentTally tally, String actor, String item, String event, String time, String arm) {
        tally.add(RecordJson.decodeInteraction("{\"at\":\"2025-01-" + time + ":00Z\",\"actor\":\"" + actor
                + "\",\"item\":\"" + item + "\",\"event\":\"" + event + "\",\"arm\":\"" + arm + "\"}"));
    }

    private static Experiment experiment(boolean interleaved) {
        double share = interleaved ? 0 : 0.5;
        return new Experiment(
                "x",
                Set.of(Event.CONTACT),
                Duration.ofDays(7),
                0.1,
                interleaved,
                List.of(
                        new Arm("old", "lexical", Optional.empty(), share),
                        new Arm("new", "affinity", Optional.empty(), share)));
    }
}
