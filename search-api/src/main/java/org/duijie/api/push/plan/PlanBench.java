package org.duijie.api.push.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.Settings;
import org.duijie.corpus.model.Kind;

/**
 * How quick planning is: the technologies that changed last in a store arrive again, all at once and then one by one, where every enterprise is a
 * recipient and nothing was proposed before.
 */
public final class PlanBench {
    private final Engine engine;
    private final Settings settings;
    private final int arriving;
    private final int single;

    /**
     * A benchmark.
     *
     * @param settings say where the tables go, which are made and left there
     * @param arriving how many technologies arrive at once
     * @param single how many arrive one by one
     */
    public PlanBench(Engine engine, Settings settings, int arriving, int single) {
        this.engine = engine;
        this.settings = settings;
        this.arriving = arriving;
        this.single = single;
    }

    /**
     * What was measured.
     *
     * @param recipients how many enterprises may be pushed to
     * @param first the round in which many arrived, with everything cold but the processor
     * @param again the same with caches warm
     * @param one wall times of rounds in which one arrived, shortest first
     */
    public record Figures(int recipients, PlanReport first, PlanReport again, List<Duration> one) {
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
                var planner = new Planner(engine, service, SearchTrigger.NONE)) {
            int recipients = agree(service);
            var changes = technologies();
            var last = changes.stream()
                    .skip(Math.max(0, changes.size() - arriving))
                    .toList();
            var first = round(service, planner, last.getFirst() - 1, last.getLast());
            progress.accept(1);
            var again = round(service, planner, last.getFirst() - 1, last.getLast());
            progress.accept(2);
            var one = new ArrayList<Duration>();
            for (long sequence : last.subList(0, Math.min(single, last.size()))) {
                one.add(round(service, planner, sequence - 1, sequence).took());
                progress.accept(one.size() + 2L);
            }
            return new Figures(recipients, first, again, one.stream().sorted().toList());
        }
    }

    private int agree(Service service) {
        var enterprises = new ArrayList<String>();
        engine.store().forEachChange(0, change -> {
            if (change.kind() == Kind.ENTERPRISE && change.record().isPresent()) {
                enterprises.add(change.id());
            }
        });
        service.database().write(handle -> {
            var batch = handle.prepareBatch("insert into recipient (enterprise, consented_at, planned_at, changed_at)"
                    + " values (?, 1, 1, 1) on conflict do nothing");
            enterprises.forEach(e -> batch.bind(0, e).add());
            return batch.execute().length;
        });
        return enterprises.size();
    }

    /** The numbers of the last changes of technologies. */
    private List<Long> technologies() {
        var changes = new ArrayList<Long>();
        engine.store().forEachChange(0, change -> {
            if (change.kind().isTechnology() && change.record().isPresent()) {
                changes.add(change.sequence());
            }
        });
        return changes;
    }

    /** A round for what lies between two changes, as if it had never been planned. */
    private static PlanReport round(Service service, Planner planner, long after, long upTo) {
        service.database().write(handle -> {
            handle.execute("delete from proposal");
            var before = ProgressRow.read(handle);
            var model = before.map(Progress::model).orElse(planner.model());
            return ProgressRow.goOn(
                    handle,
                    before,
                    Progress.beginning(after, model, service.clock().instant()));
        });
        return planner.plan(false, upTo);
    }
}
