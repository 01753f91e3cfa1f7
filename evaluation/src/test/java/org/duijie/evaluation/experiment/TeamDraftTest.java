package org.duijie.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duijie.evaluation.experiment.TeamDraft.Team;
import org.junit.jupiter.api.Test;

class TeamDraftTest {
    private static final List<String> FIRST = List.of("a", "b", "c", "e");
    private static final List<String> SECOND = List.of("b", "d", "a", "f");

    @Test
    void whoLeadsPicksFirstAndTheOtherFollows() {
        assertThat(draft(FIRST, SECOND, 4, true, true)).isEqualTo("a1 b2 c1 d2");
        assertThat(draft(FIRST, SECOND, 4, false, false)).isEqualTo("b2 a1 d2 c1");
        assertThat(draft(FIRST, SECOND, 4, true, false)).isEqualTo("a1 b2 d2 c1");
    }

    @Test
    void anOddLastPlaceGoesToWhomTheCoinSays() {
        assertThat(draft(FIRST, SECOND, 3, true, true)).isEqualTo("a1 b2 c1");
        assertThat(draft(FIRST, SECOND, 3, true, false)).isEqualTo("a1 b2 d2");
    }

    @Test
    void whatIsLeftOfTheLongerRankingIsCreditedToNobody() {
        assertThat(draft(List.of("a"), SECOND, 4, true, true)).isEqualTo("a1 b- d- f-");
        assertThat(draft(FIRST, List.of(), 2)).isEqualTo("a- b-");
        assertThat(draft(List.of(), List.of(), 2)).isEmpty();
    }

    @Test
    void everyItemComesOnceAndTeamsAreEvenInEveryRound() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            var first = ranking(random);
            var second = ranking(random);
            var picks = TeamDraft.draft(first, second, s -> s, 8, random);

            assertThat(picks)
                    .extracting(TeamDraft.Pick::item)
                    .doesNotHaveDuplicates()
                    .hasSize(8);
            for (int round = 0; round < 8; round += 2) {
                assertThat(picks.subList(round, round + 2))
                        .extracting(p -> p.team().orElseThrow())
                        .containsExactlyInAnyOrder(Team.FIRST, Team.SECOND);
            }
        }
    }

    private static List<String> ranking(Random random) {
        return random.ints(0, 20).distinct().limit(8).mapToObj(i -> "i" + i).toList();
    }

    private static String draft(List<String> first, List<String> second, int top, boolean... coins) {
        return TeamDraft.draft(first, second, s -> s, top, falling(coins)).stream()
                .map(p -> p.item()
                        + p.team().map(t -> t == Team.FIRST ? "1" : "2").orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private static RandomGenerator falling(boolean... coins) {
        var left = IntStream.range(0, coins.length).iterator();
        return new RandomGenerator() {
            @Override
            public boolean nextBoolean() {
                return coins[left.next()];
            }

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
