package org.duijie.api.push.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.Service;
import org.duijie.api.push.funnel.Period;
import org.duijie.api.push.plan.ProposalFilter;
import org.duijie.api.push.plan.ProposalStatus;
import org.duijie.api.push.plan.Proposals;

/** What there is for a broker to do. Safe for several threads. */
public final class Desk {
    /** So far back counts of what was sent go, and refusals. */
    public static final int RECENT_DAYS = 30;

    private static final int ENTERPRISES = 8;
    private static final int OF_EACH = 5;
    private static final int OF_ONE = 30;

    private final Service service;
    private final Proposals proposals;
    private final Answers answers;

    /** Over the proposals of a service, which stays the caller's to close. */
    public Desk(Service service) {
        this.service = service;
        this.proposals = new Proposals(service);
        this.answers = new Answers(service);
    }

    /** {@return how much there is now} */
    public DeskCounts counts(DeskFilter filter) {
        if (filter.isEmpty()) {
            return DeskCounts.NONE;
        }
        var pushed = answers.pushed(filter, recent());
        return new DeskCounts(
                count(filter, ProposalStatus.PLANNED),
                count(filter, ProposalStatus.APPROVED),
                count(filter, ProposalStatus.DROPPED),
                count(
                        filter,
                        "p.status in ('approved', 'composed', 'sent') and p.decided_at >= :since",
                        Map.of("since", Period.dayOf(service.clock().instant()).toEpochMilli())),
                pushed.sent(),
                pushed.opened(),
                pushed.replied(),
                answers.followUps(filter));
    }

    private long count(DeskFilter filter, ProposalStatus status) {
        return count(filter, "p.status = :status", Map.of("status", status.code()));
    }

    private long count(DeskFilter filter, String where, Map<String, ?> values) {
        return service.database()
                .read(handle -> filter.bind(
                                handle.createQuery("select count(*) from proposal p where " + where + filter.sql())
                                        .bindMap(values))
                        .mapTo(Long.class)
                        .one());
    }

    private Instant recent() {
        return service.clock().instant().minus(Duration.ofDays(RECENT_DAYS));
    }

    /**
     * {@return proposals of a status by enterprise: some of each of some enterprises, or a page of the one that is filtered by}
     *
     * @param after where the page before ended; empty for the first
     * @throws org.duijie.corpus.check.BrokenRule {@code desk.cursor}
     */
    public PlanPage plan(DeskFilter filter, ProposalStatus status, Optional<String> after) {
        if (filter.isEmpty()) {
            return new PlanPage(List.of(), Optional.empty());
        }
        return filter.enterprise().isPresent() ? ofOne(filter, status, after) : ofSome(filter, status, after);
    }

    private PlanPage ofOne(DeskFilter filter, ProposalStatus status, Optional<String> after) {
        var listed = proposals.list(
                asked(filter, filter.enterprise().orElseThrow(), status, after, OF_ONE + 1), filter.reach());
        if (listed.isEmpty()) {
            return new PlanPage(List.of(), Optional.empty());
        }
        boolean more = listed.size() > OF_ONE;
        var shown = more ? listed.subList(0, OF_ONE) : listed;
        long total = count(filter, status);
        return new PlanPage(
                List.of(new PlanPage.Group(shown.getFirst().enterprise(), total, shown)),
                more ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    private PlanPage ofSome(DeskFilter filter, ProposalStatus status, Optional<String> after) {
        var found = enterprises(filter, status, after.map(DeskCursor::of));
        boolean more = found.size() > ENTERPRISES;
        var shown = more ? found.subList(0, ENTERPRISES) : found;
        var groups = new ArrayList<PlanPage.Group>();
        for (var one : shown) {
            var some = asked(filter, one.enterprise(), status, Optional.empty(), OF_EACH);
            groups.add(new PlanPage.Group(one.enterprise(), one.proposals(), proposals.list(some, filter.reach())));
        }
        groups.removeIf(g -> g.proposals().isEmpty()); // decided meanwhile
        return new PlanPage(
                groups,
                more
                        ? Optional.of(new DeskCursor(
                                        shown.getLast().best(), shown.getLast().enterprise())
                                .text())
                        : Optional.empty());
    }

    private static ProposalFilter asked(
            DeskFilter filter, String enterprise, ProposalStatus status, Optional<String> after, int most) {
        return new ProposalFilter(
                Optional.of(enterprise), Optional.of(status), filter.broker(), Optional.empty(), 0, after, most);
    }

    private record Waiting(String enterprise, double best, long proposals) {}

    private List<Waiting> enterprises(DeskFilter filter, ProposalStatus status, Optional<DeskCursor> after) {
        var sql = "select p.enterprise, max(p.probability) as best, count(*) from proposal p where p.status = :status"
                + filter.sql() + " group by p.enterprise"
                + (after.isPresent()
                        ? " having max(p.probability) < :best or (max(p.probability) = :best and p.enterprise > :last)"
                        : "")
                + " order by best desc, p.enterprise limit :most";
        return service.database().read(handle -> {
            var query = filter.bind(handle.createQuery(sql))
                    .bind("status", status.code())
                    .bind("most", ENTERPRISES + 1);
            after.ifPresent(a -> query.bind("best", a.value()).bind("last", a.id()));
            return query.map((row, context) -> new Waiting(row.getString(1), row.getDouble(2), row.getLong(3)))
                    .list();
        });
    }

    /**
     * {@return what was opened or answered and neither refused nor signed: what the enterprise said something to first, the latest first}
     *
     * @param after where the page before ended; empty for the first
     * @throws org.duijie.corpus.check.BrokenRule {@code desk.cursor}
     */
    public Answered.Page followUps(DeskFilter filter, Optional<String> after) {
        return filter.isEmpty() ? Answered.Page.NONE : answers.toFollow(filter, after.map(DeskCursor::of));
    }

    /** {@return what enterprises refused within {@value #RECENT_DAYS} days and did not come back to, the latest first, not very many} */
    public List<Answered> refusals(DeskFilter filter) {
        return filter.isEmpty() ? List.of() : answers.refused(filter, recent());
    }
}
