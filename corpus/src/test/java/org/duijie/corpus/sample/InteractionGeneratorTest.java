package org.duijie.corpus.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.Need;
import org.junit.jupiter.api.Test;

class InteractionGeneratorTest {
    private static final Instant START = Instant.parse("2025-01-06T01:00:00Z");

    private final List<Judgment> judgments = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();

    InteractionGeneratorTest() {
        for (int n = 0; n < 20; n++) {
            needs.add(Need.of("N" + n, "需求" + n, ""));
            for (int i = 0; i < 12; i++) {
                judgments.add(new Judgment("N" + n, "A" + n + "-" + i, i % 4));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameEventsAndAnotherSeedOthers() {
        var first = new InteractionGenerator(1, START).generate(judgments, needs);

        assertThat(new InteractionGenerator(1, START).generate(judgments, needs))
                .isEqualTo(first);
        assertThat(new InteractionGenerator(2, START).generate(judgments, needs))
                .isNotEqualTo(first);
        assertThat(first).hasSizeGreaterThanOrEqualTo(5_000).doesNotHaveDuplicates();
    }

    @Test
    void eventsAreInTheOrderOfTimeFromTheStartOn() {
        var events = new InteractionGenerator(1, START).generate(judgments, needs);

        assertThat(events).extracting(Interaction::at).isSorted();
        assertThat(events.getFirst().at()).isAfterOrEqualTo(START);
    }

    @Test
    void higherGradesGoFurtherDownTheFunnel() {
        var events = new InteractionGenerator(1, START, 50_000, 1).generate(judgments, needs);

        for (var event : List.of(Event.VIEW, Event.SAVE, Event.CONTACT, Event.NEGOTIATE, Event.SIGN)) {
            assertThat(rate(events, event, 3)).as(event.code()).isGreaterThan(rate(events, event, 1));
        }
        assertThat(count(events, Event.SIGN, 0)).isZero();
        assertThat(count(events, Event.REJECT, 0) / count(events, Event.VIEW, 0))
                .isGreaterThan(count(events, Event.REJECT, 3) / count(events, Event.VIEW, 3));
    }

    @Test
    void lowerPlacesAreViewedLessUnlessEtaIsZero() {
        var biased = new InteractionGenerator(1, START, 50_000, 1).generate(judgments, needs);
        var unbiased = new InteractionGenerator(1, START, 50_000, 0).generate(judgments, needs);

        assertThat(viewRate(biased, 1) / viewRate(biased, 3)).isBetween(2.0, 4.5);
        assertThat(viewRate(unbiased, 1) / viewRate(unbiased, 3)).isBetween(0.8, 1.6);
    }

    @Test
    void everyRejectHasAReasonAndNothingElseHas() {
        var events = new InteractionGenerator(1, START).generate(judgments, needs);

        assertThat(events).allSatisfy(e -> assertThat(e.reason().isPresent()).isEqualTo(e.event() == Event.REJECT));
        assertThat(events).extracting(Interaction::event).contains(Event.values());
    }

    @Test
    void withoutJudgmentsNothingHappens() {
        assertThat(new InteractionGenerator(1, START).generate(List.of(), needs))
                .isEmpty();
        assertThat(new InteractionGenerator(1, START).generate(judgments, List.of()))
                .isEmpty();
    }

    @Test
    void theActorIsTheEnterpriseOfTheNeedOrABroker() {
        var events = new InteractionGenerator(1, START)
                .generate(SampleCorpusTest.TINY.judgments(), SampleCorpusTest.TINY.needs());

        assertThat(events).extracting(Interaction::actor).containsOnly("E-1", InteractionGenerator.BROKER);
    }

    private static double rate(List<Interaction> events, Event event, int grade) {
        return count(events, event, grade) / count(events, Event.IMPRESSION, grade);
    }

    /** Items of grade g have numbers that are g modulo 4. */
    private static double count(List<Interaction> events, Event event, int grade) {
        return events.stream()
                .filter(e -> e.event() == event)
                .filter(e -> Integer.parseInt(e.item().substring(e.item().indexOf('-') + 1)) % 4 == grade)
                .count();
    }

    /** Of items of grade 3 only, so that the order by grade does not matter. */
    private static double viewRate(List<Interaction> events, int position) {
        var there = events.stream()
                .filter(e -> e.position().getAsInt() == position)
                .filter(e -> Integer.parseInt(e.item().substring(e.item().indexOf('-') + 1)) % 4 == 3)
                .toList();
        return count(there, Event.VIEW, 3) / count(there, Event.IMPRESSION, 3);
    }
}
