package org.duijie.evaluation.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Visibility;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.Run;

/**
 * Depth-k pooling: what any of several runs has among its first k for a topic is judged, whoever found it and at which rank.
 *
 * @param pool where it comes from
 * @param needs the topics that have a pair, as they are shown
 * @param pairs in the order in which they are shown
 * @param judgedBefore how many pairs were left out since they are judged already
 * @param absent how many items were left out since they are in no record
 * @param privateNeeds how many topics were left out since they may not be shown
 * @param withoutTopic how many topics of the runs are in no topic file
 */
public record Pooling(
        Pool pool,
        List<Need> needs,
        List<Pair> pairs,
        int judgedBefore,
        int absent,
        int privateNeeds,
        int withoutTopic) {
    /** Copies. */
    public Pooling {
        needs = List.copyOf(needs);
        pairs = List.copyOf(pairs);
    }

    /**
     * Makes a pool. The order of topics and, within a topic, of items is drawn from the seed alone, so that it does not tell which run
     * found what; the pairs of a topic follow each other, since a judge reads the need once.
     *
     * @param pool what it is to be
     * @param topics the needs
     * @param runs what to pool
     * @param judged judgments that need not be made again
     * @param isRecord whether an item is a record that can be shown
     * @throws BrokenRule {@code judging.nothing} if no pair is left
     */
    public static Pooling of(
            Pool pool, Collection<Need> topics, List<Run> runs, Optional<Qrels> judged, Predicate<String> isRecord) {
        var making = new Making(pool, judged.map(Qrels::grades).orElse(Map.of()), isRecord);
        var items = found(pool.depth(), runs);
        for (var need : topics) {
            making.add(need, items.getOrDefault(need.id(), Set.of()));
            items.remove(need.id());
        }
        return making.done(items.size());
    }

    private static Map<String, Set<String>> found(int depth, List<Run> runs) {
        var found = new TreeMap<String, Set<String>>();
        for (var run : runs) {
            run.rankings().forEach((topic, ranking) -> {
                var items = found.computeIfAbsent(topic, t -> new TreeSet<>());
                ranking.items().stream().limit(depth).forEach(i -> items.add(i.item()));
            });
        }
        return found;
    }

    /** {@return the pairs of a round in an order drawn from a seed, whatever order they are given in} */
    static List<Pair> drawn(Collection<Pair> pairs, int round, long seed) {
        var random = new Random(seed + round);
        var byTopic = new TreeMap<String, Set<String>>();
        pairs.forEach(
                p -> byTopic.computeIfAbsent(p.topic(), t -> new TreeSet<>()).add(p.item()));
        var drawn = new ArrayList<Pair>();
        for (var topic : shuffled(byTopic.keySet(), random)) {
            for (var item : shuffled(byTopic.get(topic), random)) {
                drawn.add(new Pair(round, drawn.size() + 1, topic, item));
            }
        }
        return drawn;
    }

    private static <T> List<T> shuffled(Collection<T> sorted, Random random) {
        var shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** A pool in the making. */
    private static final class Making {
        private final Pool pool;
        private final Map<String, Map<String, Integer>> judged;
        private final Predicate<String> isRecord;
        private final List<Need> needs = new ArrayList<>();
        private final List<Pair> pairs = new ArrayList<>();
        private int judgedBefore;
        private int absent;
        private int privateNeeds;

        Making(Pool pool, Map<String, Map<String, Integer>> judged, Predicate<String> isRecord) {
            this.pool = pool;
            this.judged = judged;
            this.isRecord = isRecord;
        }

        void add(Need need, Set<String> items) {
            if (need.visibility() == Visibility.PRIVATE) {
                privateNeeds++;
                return;
            }
            var known = judged.getOrDefault(need.id(), Map.of());
            int before = pairs.size();
            for (var item : items) {
                if (known.getOrDefault(item, -1) >= 0) {
                    judgedBefore++;
                } else if (!isRecord.test(item)) {
                    absent++;
                } else {
                    pairs.add(new Pair(1, 0, need.id(), item));
                }
            }
            if (pairs.size() > before) {
                needs.add(need);
            }
        }

        Pooling done(int withoutTopic) {
            if (pairs.isEmpty()) {
                throw new BrokenRule(
                        EvaluationMessages.MESSAGES,
                        "judging.nothing",
                        judgedBefore,
                        absent,
                        privateNeeds,
                        withoutTopic);
            }
            var drawn = drawn(pairs, 1, pool.seed());
            return new Pooling(pool, needs, drawn, judgedBefore, absent, privateNeeds, withoutTopic);
        }
    }
}
