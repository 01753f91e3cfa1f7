package org.duijie.api.push.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.Settings;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;

/**
 * How quick planning is: the technologies that changed last in a store arrive again, all at once and then one by one, where every enterprise is a
 * recipient, some have saved searches, and nothing was proposed before.
 */
public final class PlanBench {
    private final Engine engine;
    private final Settings settings;
    private final Arrivals arrivals;

    /**
     * A benchmark.
     *
     * @param settings say where the tables go, which are made and left there
     */
    public PlanBench(Engine engine, Settings settings, Arrivals arrivals) {
        this.engine = engine;
        this.settings = settings;
        this.arrivals = arrivals;
    }

    /**
     * What arrives, and who waits for it.
     *
     * @param atOnce how many technologies arrive at once
     * @param single how many of them arrive one by one
     * @param searches how many saved searches there are
     * @param seed of the searches
     */
    public record Arrivals(int atOnce, int single, int searches, long seed) {}

    /**
     * What was measured.
     *
     * @param recipients how many enterprises may be pushed to
     * @param searches how many saved searches wait
     * @param registering until they were held in memory, once for each start of a server
     * @param first the round in which many arrived, with everything cold but the processor
     * @param again the same with caches warm
     * @param one rounds in which one arrived, the quickest first
     */
    public record Figures(
            int recipients,
            int searches,
            Duration registering,
            PlanReport first,
            PlanReport again,
            List<Duration> one) {
        /** Copies the list. */
        public Figures {
            one = List.copyOf(one);
        }
    }

    /**
     * Measures.
     *
     * @param progress is told how many rounds are done
     */
    public Figures run(LongConsumer progress) {
        try (var service = Service.open(settings, Clock.systemUTC());
                var trigger = new SavedSearchTrigger(engine, service);
                var planner = new Planner(engine, service, trigger)) {
            var records = records();
            agree(service, records.enterprises());
            var saved = BenchSearches.save(service, records, arrivals);
            long began = System.nanoTime();
            trigger.firedBy(List.of());
            var registering = Duration.ofNanos(System.nanoTime() - began);
            var last = records.technologies();
            begin(service, planner, last.getFirst() - 1, saved.cursor());
            planner.plan(false, last.getFirst() - 1);
            var first = round(service, planner, last.getFirst() - 1, last.getLast());
            progress.accept(1);
            var again = round(service, planner, last.getFirst() - 1, last.getLast());
            progress.accept(2);
            var one = new ArrayList<Duration>();
            for (long sequence : last.subList(0, Math.min(arrivals.single(), last.size()))) {
                one.add(round(service, planner, sequence - 1, sequence).took());
                progress.accept(one.size() + 2L);
            }
            return new Figures(
                    records.enterprises().size(),
                    saved.count(),
                    registering,
                    first,
                    again,
                    one.stream().sorted().toList());
        }
    }

    /**
     * What the benchmark is of.
     *
     * @param enterprises ids of all
     * @param needs so many as searches are made of
     * @param technologies the numbers of the last changes of technologies, rising
     */
    record Records(List<String> enterprises, List<CorpusRecord> needs, List<Long> technologies) {}

    private Records records() {
        var enterprises = new ArrayList<String>();
        var needs = new ArrayList<CorpusRecord>();
        var technologies = new ArrayDeque<Long>();
        engine.store()
                .forEachChange(
                        0,
                        change -> change.record().ifPresent(record -> {
                            if (record.kind() == Kind.ENTERPRISE) {
                                enterprises.add(record.id());
                            } else if (record.kind().isTechnology()) {
                                technologies.add(change.sequence());
                                if (technologies.size() > arrivals.atOnce()) {
                                    technologies.remove();
                                }
                            } else if (needs.size() < arrivals.searches()) {
                                needs.add(record);
                            }
                        }));
        return new Records(enterprises, needs, List.copyOf(technologies));
    }

    private static void agree(Service service, List<String> enterprises) {
        service.database().write(handle -> {
            var batch = handle.prepareBatch("insert into recipient (enterprise, consented_at, planned_at, changed_at)"
                    + " values (?, 1, 1, 1) on conflict do nothing");
            enterprises.forEach(e -> batch.bind(0, e).add());
            return batch.execute().length;
        });
    }

    /** From here on, with every search known. The round that follows takes over what enterprises did. */
    private static void begin(Service service, Planner planner, long after, String searches) {
        var progress = Progress.beginning(
                        after, planner.model(), service.clock().instant())
                .searched(searches);
        service.database().write(handle -> ProgressRow.goOn(handle, ProgressRow.read(handle), progress));
    }

    /** A round for what lies between two changes, as if it had never been planned. */
    private static PlanReport round(Service service, Planner planner, long after, long upTo) {
        service.database().write(handle -> {
            handle.execute("delete from proposal");
            var before = ProgressRow.read(handle);
            return ProgressRow.goOn(handle, before, before.orElseThrow().planned(after));
        });
        return planner.plan(false, upTo);
    }
}
