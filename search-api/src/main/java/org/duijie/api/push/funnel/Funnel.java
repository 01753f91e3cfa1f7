package org.duijie.api.push.funnel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.api.Service;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.api.push.reply.Replies;
import org.duijie.api.push.reply.Standing;
import org.duijie.corpus.store.RecordStore;

/** Counts how many pushes came how far. */
public final class Funnel {
    private static final int PAGE = 1_000;
    private static final String REFUSED = "select p.planned_at, p.id from proposal p"
            + " where (p.planned_at, p.id) > (:at, :after) and p.planned_at < :until"
            + " and exists (select 1 from reply r where r.proposal = p.id and r.answer = 'refused')"
            + " order by p.planned_at, p.id limit :most";

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
        for (var page = page(period, Place.before(period));
                !page.isEmpty();
                page = page(period, Place.of(page.getLast()))) {
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

    /** {@return of what was planned in a period, by reason how many the enterprise refused and did not come back to} */
    public Map<RefusalReason, Long> refusals(Period period) {
        var counts = new EnumMap<RefusalReason, Long>(RefusalReason.class);
        for (var page = refused(period, Place.before(period));
                !page.isEmpty();
                page = refused(period, page.getLast())) {
            var ids = page.stream().map(Place::id).toList();
            service.database().read(handle -> Replies.byProposal(handle, ids)).values().stream()
                    .flatMap(replies -> Standing.of(replies).flatMap(Standing::reason).stream())
                    .forEach(reason -> counts.merge(reason, 1L, Long::sum));
        }
        return counts;
    }

    /** Where a page ends, in the order in which was planned. */
    private record Place(long plannedAt, String id) {
        static Place before(Period period) {
            return new Place(period.since().toEpochMilli(), "");
        }

        static Place of(Planned push) {
            return new Place(push.at().toEpochMilli(), push.id());
        }
    }

    private List<Place> refused(Period period, Place after) {
        return page(REFUSED, period, after, row -> new Place(row.getLong("planned_at"), row.getString("id")));
    }

    private List<Planned> page(Period period, Place after) {
        return page(Planned.QUERY, period, after, Planned::of);
    }

    /** In pages, so that neither are all pushes held nor does anybody wait who writes. */
    private <T> List<T> page(String query, Period period, Place after, Reading<T> mapper) {
        return service.database()
                .read(handle -> handle.createQuery(query)
                        .bind("at", after.plannedAt())
                        .bind("after", after.id())
                        .bind("until", period.until().toEpochMilli())
                        .bind("most", PAGE)
                        .map((row, context) -> mapper.of(row))
                        .list());
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
