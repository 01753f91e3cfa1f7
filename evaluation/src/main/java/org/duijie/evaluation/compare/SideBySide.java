package org.duijie.evaluation.compare;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.Ranking;
import org.duijie.evaluation.run.RunReader;

/**
 * What two runs list for a topic, rank beside rank.
 *
 * @param topic the topic
 * @param rows from the first rank on, as far as either list goes
 */
public record SideBySide(String topic, List<Row> rows) {
    public SideBySide {
        rows = List.copyOf(rows);
    }

    /**
     * A rank in both lists.
     *
     * @param rank from 1
     * @param baseline what the baseline has there
     * @param run what the other run has there
     */
    public record Row(int rank, Optional<Hit> baseline, Optional<Hit> run) {}

    /**
     * An item of a list.
     *
     * @param item its id
     * @param score its score
     * @param grade how it was judged; empty where it was not
     * @param other its rank in the other list, however far down; empty where it is not there
     */
    public record Hit(String item, double score, OptionalInt grade, OptionalInt other) {}

    /**
     * Reads the lists of some topics.
     *
     * @param baseline a run's file
     * @param run another's
     * @param topics the topics wanted
     * @param depth how many ranks
     * @return in the order of {@code topics}
     * @throws org.duijie.corpus.check.BrokenRule those of {@link RunReader#each}
     */
    public static List<SideBySide> read(Path baseline, Path run, Qrels qrels, List<String> topics, int depth) {
        var before = rankings(baseline, Set.copyOf(topics));
        var after = rankings(run, Set.copyOf(topics));
        return topics.stream()
                .map(topic -> of(
                        topic,
                        before.getOrDefault(topic, Ranking.EMPTY),
                        after.getOrDefault(topic, Ranking.EMPTY),
                        qrels.grades().getOrDefault(topic, Map.of()),
                        depth))
                .toList();
    }

    private static Map<String, Ranking> rankings(Path run, Set<String> topics) {
        var rankings = new HashMap<String, Ranking>();
        RunReader.each(
                run,
                (topic, ranking, line) -> {
                    if (topics.contains(topic)) {
                        rankings.put(topic, ranking);
                    }
                },
                notice -> {});
        return rankings;
    }

    /** {@return the ids of what is listed, rank by rank} */
    public Set<String> items() {
        var items = new LinkedHashSet<String>();
        for (var row : rows) {
            row.baseline().ifPresent(h -> items.add(h.item()));
            row.run().ifPresent(h -> items.add(h.item()));
        }
        return items;
    }

    /** {@return the first ranks of two rankings of a topic} */
    static SideBySide of(String topic, Ranking baseline, Ranking run, Map<String, Integer> grades, int depth) {
        int last = Math.min(depth, Math.max(baseline.items().size(), run.items().size()));
        return new SideBySide(
                topic,
                IntStream.rangeClosed(1, last)
                        .mapToObj(rank ->
                                new Row(rank, hit(baseline, run, grades, rank), hit(run, baseline, grades, rank)))
                        .toList());
    }

    private static Optional<Hit> hit(Ranking ranking, Ranking other, Map<String, Integer> grades, int rank) {
        if (rank > ranking.items().size()) {
            return Optional.empty();
        }
        var scored = ranking.items().get(rank - 1);
        var grade = grades.get(scored.item());
        var place = IntStream.range(0, other.items().size())
                .filter(i -> other.items().get(i).item().equals(scored.item()))
                .findFirst();
        return Optional.of(new Hit(
                scored.item(),
                scored.score(),
                grade == null ? OptionalInt.empty() : OptionalInt.of(grade),
                place.isEmpty() ? OptionalInt.empty() : OptionalInt.of(place.getAsInt() + 1)));
    }
}
