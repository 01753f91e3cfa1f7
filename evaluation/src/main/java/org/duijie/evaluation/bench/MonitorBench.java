package org.duijie.evaluation.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.corpus.generate.Generator;
import org.duijie.corpus.generate.Part;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.monitor.Arrival;
import org.duijie.indexer.monitor.SearchMonitor;

/**
 * Measures how quick made technologies that arrive are matched with made saved searches: each alone, and all together on all processors; beside
 * OpenSearch's percolator where its libraries are given. For one thread; wants the machine for itself.
 */
public final class MonitorBench {
    private static final int STEPS = 5;
    /** How many technologies arrive alone at most. */
    private static final int ALONE = 200;
    /** With how many the peer warms up. */
    private static final int WARM_UP = 100;

    private final Generator generator;
    private final int searches;
    private final int technologies;

    /**
     * A benchmark.
     *
     * @param generator makes searches and technologies
     */
    public MonitorBench(Generator generator, int searches, int technologies) {
        this.generator = generator;
        this.searches = searches;
        this.technologies = technologies;
    }

    /**
     * Measures.
     *
     * @param libraries the folder with OpenSearch and what starts it, if it is to be measured too
     * @param scratch an existing empty directory for it
     * @throws org.duijie.corpus.check.BrokenRule {@code bench.peer} if the peer does not start or refuses something
     */
    public MonitorFigures run(Optional<Path> libraries, Path scratch, BenchProgress progress) {
        var made = MadeSearches.make(generator, searches);
        var arrivals = MadeSearches.records(generator, Part.TECHNOLOGIES, technologies).stream()
                .map(r -> new Arrival(r, RecordIndicator.of(r)))
                .toList();
        progress.at(1, STEPS);
        var ours = ours(made, arrivals, progress);
        var peer = libraries.map(folder -> peer(folder, scratch, made, arrivals));
        progress.at(STEPS, STEPS);
        return new MonitorFigures(Machine.here(), generator.seed(), searches, technologies, ours, peer);
    }

    private static MonitorFigures.Side ours(List<MadeSearch> made, List<Arrival> arrivals, BenchProgress progress) {
        long before = HeapPeak.live();
        long began = System.nanoTime();
        try (var monitor = new SearchMonitor(Vocabulary::shipped)) {
            monitor.put(byId(made));
            double registering = seconds(began);
            long heap = HeapPeak.live() - before;
            progress.at(2, STEPS);
            monitor.matching(arrivals); // to warm up
            progress.at(3, STEPS);
            long together = System.nanoTime();
            long matches =
                    monitor.matching(arrivals).stream().mapToLong(List::size).sum();
            double batch = seconds(together);
            var alone = alone(arrivals, arrival -> monitor.matching(arrival).size());
            progress.at(4, STEPS);
            return new MonitorFigures.Side(registering, heap, alone, batch, matches);
        }
    }

    private static MonitorFigures.Side peer(
            Path libraries, Path scratch, List<MadeSearch> made, List<Arrival> arrivals) {
        try (var peer = OpenSearchPercolator.start(libraries, scratch)) {
            long began = System.nanoTime();
            peer.register(made);
            double registering = seconds(began);
            peer.matches(arrivals.subList(0, Math.min(WARM_UP, arrivals.size())));
            long together = System.nanoTime();
            long matches = peer.matches(arrivals);
            double batch = seconds(together);
            var alone = alone(arrivals, arrival -> peer.matches(List.of(arrival)));
            return new MonitorFigures.Side(registering, 0, alone, batch, matches);
        }
    }

    private static Map<String, MadeSearch> byId(List<MadeSearch> made) {
        var byId = new HashMap<String, MadeSearch>();
        for (int i = 0; i < made.size(); i++) {
            byId.put("s" + i, made.get(i));
        }
        return byId;
    }

    private interface Matching {
        /** {@return how many searches match a record} */
        long count(Arrival arrival);
    }

    private static Latencies alone(List<Arrival> arrivals, Matching matching) {
        var timings = new Timings();
        long began = System.nanoTime();
        for (var arrival : arrivals.subList(0, Math.min(ALONE, arrivals.size()))) {
            long asked = System.nanoTime();
            long matches = matching.count(arrival);
            timings.add(System.nanoTime() - asked, new Answer(Math.toIntExact(matches), false));
        }
        return Latencies.of(timings, Duration.ofNanos(System.nanoTime() - began));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
