package org.duijie.api.push.funnel;

import java.util.List;
import java.util.TreeMap;
import org.duijie.api.Service;
import org.duijie.corpus.store.RecordStore;

/** Counts how many pushes came how far. */
public final class Funnel {
    private static final int PAGE = 1_000;

    private final Service service;
    private final RecordStore store;

    /** Over the pushes of a service, about technologies and enterprises of a store. */
    public Funnel(Service service, RecordStore store) {
        this.service = service;
        this.store = store;
    }

    /** {@return the counts of what was planned in a period, as of now} */
    public FunnelReport of(Grouping grouping, Period period) {
        var total = new Counts.Tally();
        var tallies = new TreeMap<String, Counts.Tally>();
        var groups = new Groups(store, grouping);
        for (var page = page(period, "");
                !page.isEmpty();
                page = page(period, page.getLast().id())) {
            for (var push : page) {
                total.add(push.furthest());
                groups.of(push)
                        .forEach(g -> tallies.computeIfAbsent(g, k -> new Counts.Tally())
                                .add(push.furthest()));
            }
        }
        var counts = new TreeMap<String, Counts>();
        tallies.forEach((group, tally) -> counts.put(group, tally.counts()));
        return new FunnelReport(grouping, total.counts(), counts);
    }

    /** In pages, so that neither are all pushes held nor does anybody wait who writes. */
    private List<Planned> page(Period period, String after) {
        return service.database()
                .read(handle -> handle.createQuery(Planned.QUERY)
                        .bind("after", after)
                        .bind("since", period.since().toEpochMilli())
                        .bind("until", period.until().toEpochMilli())
                        .bind("most", PAGE)
                        .map((row, context) -> Planned.of(row))
                        .list());
    }
}
