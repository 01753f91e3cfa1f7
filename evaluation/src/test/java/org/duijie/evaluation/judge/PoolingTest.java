package org.duijie.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Need;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.Ranking;
import org.duijie.evaluation.run.Run;
import org.duijie.evaluation.run.ScoredItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolingTest {
    @Test
    void whatAnyRunHasAmongItsFirstIsPooledOnce() {
        var pooling = Pooling.of(
                pool(2, 1),
                List.of(need("n1"), need("n2")),
                List.of(run("x", "n1", "a", "b", "c"), run("y", "n1", "b", "d", "a"), run("z", "n2", "a")),
                Optional.empty(),
                id -> true);

        assertThat(pooling.pairs())
                .extracting(p -> p.topic() + p.item())
                .containsExactlyInAnyOrder("n1a", "n1b", "n1d", "n2a");
        assertThat(pooling.pairs()).extracting(Pair::position).containsExactly(1, 2, 3, 4);
        assertThat(pooling.pairs()).allMatch(p -> p.round() == 1);
    }

    @Test
    void whatCannotOrNeedNotBeJudgedIsLeftOutAndCounted() {
        var judged = new Qrels(Map.of("n1", Map.of("a", 0, "b", -1)));
        var pooling = Pooling.of(
                pool(10, 1),
                List.of(need("n1"), privateNeed("n2"), need("n3")),
                List.of(run("x", "n1", "a", "b", "gone"), run("y", "n2", "a"), run("z", "n9", "a")),
                Optional.of(judged),
                id -> !id.equals("gone"));

        assertThat(pooling.pairs()).containsExactly(new Pair(1, 1, "n1", "b"));
        assertThat(pooling.needs()).extracting(Need::id).containsExactly("n1");
        assertThat(pooling.judgedBefore()).isEqualTo(1);
        assertThat(pooling.absent()).isEqualTo(1);
        assertThat(pooling.privateNeeds()).isEqualTo(1);
        assertThat(pooling.withoutTopic()).isEqualTo(1);
    }

    @Test
    void theOrderComesFromTheSeedAloneAndTellsNothingOfTheRuns() {
        var items = IntStream.range(0, 60).mapToObj(i -> "i" + i).toArray(String[]::new);
        var backwards = new ArrayList<>(List.of(items)).reversed().toArray(String[]::new);
        var needs = List.of(need("n1"), need("n2"));
        var one = Pooling.of(pool(60, 5), needs, List.of(run("x", "n1", items)), Optional.empty(), id -> true);
        var other = Pooling.of(
                pool(60, 5), needs.reversed(), List.of(run("y", "n1", backwards)), Optional.empty(), id -> true);
        var otherSeed = Pooling.of(pool(60, 6), needs, List.of(run("x", "n1", items)), Optional.empty(), id -> true);

        assertThat(other.pairs()).isEqualTo(one.pairs());
        assertThat(otherSeed.pairs()).isNotEqualTo(one.pairs());
        assertThat(one.pairs())
                .isNotEqualTo(one.pairs().stream()
                        .sorted(Comparator.comparing(Pair::item))
                        .toList());
    }

    @Test
    void thePairsOfANeedFollowEachOther() {
        var pooling = Pooling.of(
                pool(3, 1),
                List.of(need("n1"), need("n2"), need("n3")),
                List.of(run("x", "n1", "a", "b", "c"), run("y", "n2", "a", "b", "c"), run("z", "n3", "a", "b", "c")),
                Optional.empty(),
                id -> true);
        var topics = pooling.pairs().stream().map(Pair::topic).toList();
        for (int i = 0; i < 9; i += 3) {
            assertThat(topics.subList(i, i + 3)).containsOnly(topics.get(i));
        }
    }

    @Test
    void aPoolOfNothingIsRefused() {
        assertThatThrownBy(() -> Pooling.of(
                        pool(10, 1), List.of(need("n1")), List.of(run("x", "n2", "a")), Optional.empty(), id -> true))
                .hasMessage("there is no pair to judge: 0 are judged already, 0 items are not in the record store,"
                        + " 0 needs are private, 1 topics of the runs are not in the topics file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b|10|pool name \"a/b\" has the wrong form",
                "''|10|pool name \"\" has the wrong form",
                ".hidden|10|pool name \".hidden\" has the wrong form",
                "a|0|depth is 0, it must be 1 to 1000",
                "a|1001|depth is 1001, it must be 1 to 1000",
            })
    void badNamesAndDepthsAreRefused(String name, int depth, String message) {
        assertThatThrownBy(() -> new Pool(name, Instant.EPOCH, depth, 1, List.of("x")))
                .hasMessageStartingWith(message);
    }

    static Pool pool(int depth, long seed) {
        return new Pool("隔膜-2026", Instant.EPOCH, depth, seed, List.of("x", "y"));
    }

    static Need need(String id) {
        return (Need) RecordJson.decode("{\"kind\":\"need\",\"id\":\"" + id + "\",\"title\":\"需求" + id + "\"}");
    }

    private static Need privateNeed(String id) {
        return (Need) RecordJson.decode(
                "{\"kind\":\"need\",\"id\":\"" + id + "\",\"title\":\"需求\",\"visibility\":\"private\"}");
    }

    static Run run(String tag, String topic, String... items) {
        var scored = new ArrayList<ScoredItem>();
        for (var item : items) {
            scored.add(new ScoredItem(item, -scored.size()));
        }
        return new Run(tag, Map.of(topic, new Ranking(scored)));
    }
}
