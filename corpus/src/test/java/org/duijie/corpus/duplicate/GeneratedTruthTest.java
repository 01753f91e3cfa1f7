package org.duijie.corpus.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duijie.corpus.duplicate.GeneratedTruth.Case;
import org.duijie.corpus.store.DatabasePlace;
import org.duijie.corpus.store.StoredRecords;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedTruthTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nearDuplicatesAreFoundAndLookalikesAreKeptApart(long seed) {
        var cases = GeneratedTruth.of(seed);
        var clusters = StoredRecords.clusters(
                new DatabasePlace.Files(directory),
                cases.stream().map(Case::record).toList());
        var byThing = cases.stream().collect(Collectors.groupingBy(Case::thing));
        var byCluster = cases.stream()
                .collect(Collectors.groupingBy(c -> clusters.get(c.record().id())));
        long truePairs = pairs(byThing);
        long foundPairs = pairs(byCluster);
        long right = byThing.values().stream()
                .mapToLong(same -> pairs(same.stream()
                        .collect(Collectors.groupingBy(
                                c -> clusters.get(c.record().id())))))
                .sum();

        double precision = (double) right / foundPairs;
        double recall = (double) right / truePairs;
        System.out.printf(
                Locale.ROOT,
                "seed %d: %d records, %d true pairs, %d found, precision %.4f, recall %.4f%n",
                seed,
                cases.size(),
                truePairs,
                foundPairs,
                precision,
                recall);
        print(cases, clusters, byCluster);
        assertThat(precision).isGreaterThanOrEqualTo(0.99);
        assertThat(recall).isGreaterThanOrEqualTo(0.90);
    }

    private static long pairs(Map<String, List<Case>> groups) {
        return groups.values().stream()
                .mapToLong(g -> (long) g.size() * (g.size() - 1) / 2)
                .sum();
    }

    /** For each disguise how many were found beside their original; for each look-alike how many were taken for another thing. */
    private static void print(List<Case> cases, Map<String, String> clusters, Map<String, List<Case>> byCluster) {
        var totals = new TreeMap<String, int[]>();
        var things = new HashMap<String, String>();
        cases.stream()
                .filter(c -> c.how().equals("ORIGINAL"))
                .forEach(c -> things.put(c.thing(), clusters.get(c.record().id())));
        for (var one : cases) {
            var cluster = clusters.get(one.record().id());
            boolean joined = things.containsKey(one.thing())
                    ? cluster.equals(things.get(one.thing()))
                    : byCluster.get(cluster).stream().anyMatch(c -> !c.thing().equals(one.thing()));
            for (var how : one.how().split("\\+", -1)) {
                var total = totals.computeIfAbsent(how, h -> new int[2]);
                total[0]++;
                total[1] += joined ? 1 : 0;
            }
        }
        totals.forEach(
                (how, total) -> System.out.printf(Locale.ROOT, "  %-20s %5d, joined %5d%n", how, total[0], total[1]));
    }
}
