package org.duijie.evaluation.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The rounds in which a pool is judged, as they are stored, and which pairs are judged once more. */
public final class Rounds {
    private Rounds() {}

    /**
     * A round.
     *
     * @param number 1 for the first, in which every pair is judged
     * @param madeAt when it was begun
     * @param difference how far grades of a pair were apart at least to be in it; 0 for the first round
     * @param pairs how many pairs are in it
     */
    public record Round(int number, Instant madeAt, int difference, int pairs) {}

    /**
     * The pairs that are judged once more: those whose judgments in the last round in which they were are apart by so much. A pair that is
     * in a later round and has fewer than two judgments there waits for them.
     *
     * @param pairs all rounds' pairs
     * @param judgments all rounds' judgments
     * @param difference 1 or more
     */
    static List<Pair> disputed(Collection<Pair> pairs, Collection<Judgment> judgments, int difference) {
        var last = new LinkedHashMap<List<String>, Pair>();
        pairs.forEach(p -> last.merge(List.of(p.topic(), p.item()), p, (a, b) -> a.round() > b.round() ? a : b));
        Map<List<String>, List<Judgment>> said = new LinkedHashMap<>();
        judgments.forEach(j -> said.computeIfAbsent(List.of(j.topic(), j.item()), k -> new ArrayList<>())
                .add(j));
        return last.entrySet().stream()
                .filter(e -> spread(
                                said.getOrDefault(e.getKey(), List.of()),
                                e.getValue().round())
                        >= difference)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static int spread(List<Judgment> judgments, int round) {
        var grades = judgments.stream()
                .filter(j -> j.round() == round)
                .mapToInt(Judgment::grade)
                .summaryStatistics();
        return grades.getCount() == 0 ? 0 : grades.getMax() - grades.getMin();
    }

    static void insert(Handle handle, String pool, Round round, List<Pair> pairs) {
        handle.execute(
                "insert into round (pool, number, made_at, difference) values (?, ?, ?, ?)",
                pool,
                round.number(),
                round.madeAt().toEpochMilli(),
                round.difference());
        var batch = handle.prepareBatch("insert into pair (pool, round, position, topic, item) values (?, ?, ?, ?, ?)");
        pairs.forEach(p -> batch.add(pool, p.round(), p.position(), p.topic(), p.item()));
        batch.execute();
    }
}
