package org.duijie.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duijie.corpus.store.DatabasePlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Places.class)
class PoolJudgingIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String NAME = "隔膜-2026";

    private final DatabasePlace place;
    private JudgmentStore store;
    private PoolJudging judging;

    PoolJudgingIT(Places places) {
        this.place = places.fresh();
    }

    @BeforeEach
    void open() {
        store = JudgmentStore.open(place, CLOCK);
        store.add(pooling());
        judging = store.judging(NAME);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Pooling pooling() {
        return Pooling.of(
                PoolingTest.pool(10, 1),
                List.of(PoolingTest.need("n1"), PoolingTest.need("n2")),
                List.of(PoolingTest.run("x", "n1", "a", "b", "c"), PoolingTest.run("y", "n2", "a")),
                Optional.empty(),
                id -> true);
    }

    private Judgment say(String judge, Pair pair, int grade, int second) {
        var judgment =
                new Judgment(pair.topic(), pair.item(), pair.round(), judge, grade, "", NOON.plusSeconds(second));
        judging.record(judgment);
        return judgment;
    }

    @Test
    void agreementIsComputedAnewOnlyWhereAJudgmentChanged() {
        var pair = judging.pairs().getFirst();
        say("甲", pair, 2, 0);
        say("乙", pair, 2, 0);
        var agreed = judging.agreement(1);
        assertThat(agreed.spreads()).containsExactly(1, 0, 0, 0);
        assertThat(store.judging(NAME).agreement(1)).isSameAs(agreed);

        say("乙", pair, 2, 5); // the same again
        assertThat(judging.agreement(1)).isSameAs(agreed);
        say("乙", pair, 0, 0); // another grade at the same moment
        assertThat(judging.agreement(1).spreads()).containsExactly(0, 0, 1, 0);
        judging.takeBack("乙", pair);
        assertThat(judging.agreement(1).spreads()).containsExactly(0, 0, 0, 0);
        say("乙", pair, 2, 0);
        assertThat(judging.agreement(1)).isEqualTo(agreed);
    }

    @Test
    void aJudgeIsLedThroughAllPairsAndBack() {
        var seen = new ArrayList<Pair>();
        for (var next = judging.next("甲"); next.isPresent(); next = judging.next("甲", next.get())) {
            seen.add(next.get());
            say("甲", next.get(), 1, seen.size());
        }
        assertThat(seen).isEqualTo(judging.pairs());
        assertThat(judging.before(seen.get(1))).contains(seen.get(0));
        assertThat(judging.before(seen.get(0))).isEmpty();
        assertThat(judging.after(seen.get(2))).contains(seen.get(3));
        assertThat(judging.after(seen.get(3))).isEmpty();
        assertThat(judging.next("乙")).contains(seen.get(0));
    }

    @Test
    void aPairThatWasSkippedComesAgainAtTheEnd() {
        var pairs = judging.pairs();
        for (int i = 1; i < pairs.size(); i++) {
            say("甲", pairs.get(i), 1, i);
        }
        assertThat(judging.next("甲", pairs.getLast())).contains(pairs.getFirst());
    }

    @Test
    void aJudgmentSentTwiceCountsOnce() {
        var judgment = say("甲", judging.at(1, 1), 2, 0);
        var again = new Judgment(
                judgment.topic(), judgment.item(), 1, "甲", 2, "", judgment.at().plusSeconds(9));

        assertThat(judging.record(again)).isFalse();
        assertThat(judging.judgments()).containsExactly(judgment);
    }

    @Test
    void whoJudgesAgainReplacesWhatHeSaid() {
        say("甲", judging.at(1, 1), 2, 0);
        var changed = say("甲", judging.at(1, 1), 0, 5);

        assertThat(judging.judgments()).containsExactly(changed);
        assertThat(judging.said("甲", judging.at(1, 1))).contains(changed);
        assertThat(judging.said("乙", judging.at(1, 1))).isEmpty();
    }

    @Test
    void theLastJudgmentCanBeTakenBackOnce() {
        say("甲", judging.at(1, 2), 1, 0);
        say("甲", judging.at(1, 1), 2, 1);
        say("乙", judging.at(1, 3), 2, 2);
        assertThat(judging.last("甲")).contains(judging.at(1, 1));

        assertThat(judging.takeBack("甲", judging.at(1, 1))).isTrue();
        assertThat(judging.takeBack("甲", judging.at(1, 1))).isFalse();
        assertThat(judging.last("甲")).contains(judging.at(1, 2));
        assertThat(judging.judgments()).hasSize(2);
    }

    @Test
    void whatIsNotInThePoolIsRefused() {
        var stranger = new Judgment("n1", "z", 1, "甲", 1, "", NOON);
        assertThatThrownBy(() -> judging.record(stranger))
                .hasMessage("round 1 of pool \"隔膜-2026\" has no pair of need \"n1\" and technology \"z\"");
        assertThatThrownBy(() -> judging.record(new Judgment("n1", "a", 2, "甲", 1, "", NOON)))
                .hasMessageStartingWith("round 2 of pool");
        assertThatThrownBy(() -> judging.recordAll(List.of(new Judgment("n1", "a", 1, "甲", 1, "", NOON), stranger)))
                .hasMessageContaining("\"z\"");
        assertThat(judging.judgments()).isEmpty();
        assertThatThrownBy(() -> judging.at(1, 5)).hasMessage("round 1 of pool \"隔膜-2026\" has no pair 5");
        assertThatThrownBy(() -> judging.need("n9")).hasMessage("pool \"隔膜-2026\" has no topic \"n9\"");
        assertThatThrownBy(() -> store.judging("无"))
                .isInstanceOf(UnknownPool.class)
                .hasMessageStartingWith("there is no pool named \"无\"");
        assertThatThrownBy(() -> store.add(pooling())).hasMessageStartingWith("there is a pool named");
    }

    @Test
    void importedJudgmentsDoNotReplaceNewerOnes() {
        var kept = say("甲", judging.at(1, 1), 2, 10);
        var older = new Judgment(kept.topic(), kept.item(), 1, "甲", 0, "", NOON);
        var newer = new Judgment(kept.topic(), kept.item(), 1, "甲", 3, "", NOON.plusSeconds(20));

        assertThat(judging.recordAll(List.of(older))).isZero();
        assertThat(judging.judgments()).containsExactly(kept);
        assertThat(judging.recordAll(List.of(newer, newer))).isEqualTo(1);
        assertThat(judging.judgments()).containsExactly(newer);
    }

    @Test
    void whereJudgesAreApartThereIsAnotherRoundAndItsGradesCount() {
        var pairs = judging.pairs();
        say("甲", pairs.get(0), 0, 0);
        say("乙", pairs.get(0), 2, 0);
        say("甲", pairs.get(1), 1, 0);
        say("乙", pairs.get(1), 2, 0);
        say("甲", pairs.get(2), 3, 0);

        var second = judging.beginRound(2);
        assertThat(second).extracting(Pair::item).containsExactly(pairs.get(0).item());
        assertThat(judging.next("甲", pairs.get(3))).contains(second.getFirst());
        assertThat(judging.before(second.getFirst())).contains(pairs.getLast());
        assertThatThrownBy(() -> judging.beginRound(2))
                .hasMessage("pool \"隔膜-2026\" has no pair whose grades are 2 or more apart and that is not in a further"
                        + " round already");

        say("甲", second.getFirst(), 3, 1);
        var third = judging.beginRound(1);
        assertThat(third).extracting(Pair::item).containsExactly(pairs.get(1).item());
        assertThat(judging.rounds()).extracting(Rounds.Round::difference).containsExactly(0, 2, 1);

        var grades = FinalGrades.of(judging.judgments()).grades();
        assertThat(grades.get(pairs.get(0).topic())).containsEntry(pairs.get(0).item(), 3);
        assertThat(grades.get(pairs.get(1).topic())).containsEntry(pairs.get(1).item(), 2);
        assertThat(grades.get(pairs.get(2).topic())).containsEntry(pairs.get(2).item(), 3);
        assertThatThrownBy(() -> judging.beginRound(4)).hasMessage("difference is 4, it must be 1 to 3");
    }

    @Test
    void anotherOpeningSeesEverything() {
        var said = say("甲", judging.at(1, 1), 2, 0);
        store.close();
        store = JudgmentStore.open(place, CLOCK);
        judging = store.judging(NAME);

        assertThat(judging.judgments()).containsExactly(said);
        assertThat(judging.pool()).isEqualTo(PoolingTest.pool(10, 1));
        assertThat(judging.need("n1")).isEqualTo(PoolingTest.need("n1"));
        assertThat(store.pools()).containsExactly(judging.pool());
    }

    @Test
    void manyJudgesAtOnceLoseNothing() throws Exception {
        try (var other = JudgmentStore.open(place, CLOCK);
                var threads = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int judge = 0; judge < 20; judge++) {
                var name = "judge " + judge;
                var by = (judge % 2 == 0 ? store : other).judging(NAME);
                judging.pairs()
                        .forEach(p ->
                                work.add(() -> by.record(new Judgment(p.topic(), p.item(), 1, name, 1, "", NOON))));
            }
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(judging.judgments()).hasSize(80);
    }
}
