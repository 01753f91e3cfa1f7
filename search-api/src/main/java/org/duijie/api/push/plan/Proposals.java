package org.duijie.api.push.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.corpus.check.BrokenRule;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The proposals as brokers review them. Whatever is done twice, or by two at once, is done once; what comes too late is refused with {@code
 * push.decided}. Safe for several threads.
 */
public final class Proposals {
    private static final int LONGEST_NOTE = 2_000;

    private final Service service;

    /** The proposals of a service, which stays the caller's to close. */
    public Proposals(Service service) {
        this.service = service;
    }

    /** {@return proposals, the likeliest first, ties by id} */
    public List<Proposal> list(ProposalFilter filter, Reach reach) {
        if (reach.enterprises().filter(e -> e.isEmpty()).isPresent()) {
            return List.of();
        }
        return service.database()
                .read(handle -> select(handle, filter, reach)
                        .map((row, context) -> Proposal.of(row))
                        .list());
    }

    private static Query select(Handle handle, ProposalFilter filter, Reach reach) {
        var sql = new StringBuilder(Proposal.COLUMNS).append(" where probability >= :likelier");
        filter.enterprise().ifPresent(e -> sql.append(" and enterprise = :enterprise"));
        filter.status().ifPresent(s -> sql.append(" and status = :status"));
        filter.broker().ifPresent(b -> sql.append(" and broker = :broker"));
        filter.since().ifPresent(s -> sql.append(" and planned_at >= :since"));
        filter.after()
                .ifPresent(a -> sql.append(" and exists (select 1 from proposal last where last.id = :after and"
                        + " (proposal.probability < last.probability"
                        + " or (proposal.probability = last.probability and proposal.id > last.id)))"));
        reach.enterprises().ifPresent(r -> sql.append(" and enterprise in (<reach>)"));
        var query = handle.createQuery(
                        sql.append(" order by probability desc, id limit :most").toString())
                .bind("likelier", filter.likelier())
                .bind("most", filter.most());
        filter.enterprise().ifPresent(e -> query.bind("enterprise", e));
        filter.status().ifPresent(s -> query.bind("status", s.code()));
        filter.broker().ifPresent(b -> query.bind("broker", b));
        filter.since().ifPresent(s -> query.bind("since", s.toEpochMilli()));
        filter.after().ifPresent(a -> query.bind("after", a));
        reach.enterprises().ifPresent(r -> query.bindList("reach", List.copyOf(r)));
        return query;
    }

    /** {@return the proposal with this id} */
    public Optional<Proposal> find(String id, Reach reach) {
        return service.database().read(handle -> find(handle, id)).filter(p -> reach.includes(p.enterprise()));
    }

    /** {@return how many there are of each status} */
    public Map<ProposalStatus, Long> counts(Reach reach) {
        var counts = new EnumMap<ProposalStatus, Long>(ProposalStatus.class);
        for (var status : ProposalStatus.values()) {
            counts.put(status, 0L);
        }
        service.database()
                .read(handle -> handle.createQuery(
                                "select enterprise, status, count(*) from proposal group by enterprise, status")
                        .map((row, context) -> reach.includes(row.getString(1))
                                ? counts.merge(
                                        ProposalStatus.find(row.getString(2)).orElseThrow(), row.getLong(3), Long::sum)
                                : 0L)
                        .list());
        return counts;
    }

    /**
     * Approves a proposal.
     *
     * @param by the account of who does
     * @return the proposal as it is now
     * @throws BrokenRule {@code push.proposal}, {@code push.decided} where it was dropped
     */
    public Proposal approve(String id, String by, Reach reach) {
        return decide(id, reach, "approved", handle -> {
            int changed = handle.createUpdate("update proposal set status = 'approved', decided_at = ?, decided_by = ?"
                            + " where id = ? and status = 'planned'")
                    .bind(0, service.clock().millis())
                    .bind(1, by)
                    .bind(2, id)
                    .execute();
            return changed > 0 || find(handle, id).orElseThrow().status() != ProposalStatus.DROPPED;
        });
    }

    /**
     * Drops a proposal, which never goes then.
     *
     * @throws BrokenRule {@code push.proposal}, {@code push.decided} where it is in a digest already
     */
    public Proposal drop(String id, DropReason reason, String by, Reach reach) {
        return decide(id, reach, "dropped", handle -> {
            int changed = handle.createUpdate("update proposal set status = 'dropped', drop_reason = ?, decided_at = ?,"
                            + " decided_by = ? where id = ? and status in ('planned', 'approved')")
                    .bind(0, reason.code())
                    .bind(1, service.clock().millis())
                    .bind(2, by)
                    .bind(3, id)
                    .execute();
            return changed > 0 || find(handle, id).orElseThrow().status() == ProposalStatus.DROPPED;
        });
    }

    /**
     * Writes what the enterprise is told beside the reasons.
     *
     * @throws BrokenRule {@code push.proposal}, {@code push.note}, {@code push.decided} where it is in a digest already
     */
    public Proposal note(String id, String note, Reach reach) {
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw new BrokenRule(
                    ApiMessages.MESSAGES, "push.note", note.codePointCount(0, note.length()), LONGEST_NOTE);
        }
        return decide(
                id,
                reach,
                "noted",
                handle -> handle.createUpdate("update proposal set note = ? where id = ?"
                                        + " and status in ('planned', 'approved')")
                                .bind(0, note)
                                .bind(1, id)
                                .execute()
                        > 0);
    }

    /**
     * Gives a proposal to a broker to decide.
     *
     * @param broker the account; empty for any
     * @throws BrokenRule {@code push.proposal}
     */
    public Proposal assign(String id, String broker, Reach reach) {
        return decide(
                id,
                reach,
                "assigned",
                handle -> handle.createUpdate("update proposal set broker = ? where id = ?")
                                .bind(0, broker)
                                .bind(1, id)
                                .execute()
                        > 0);
    }

    /** Something done in a transaction. */
    @FunctionalInterface
    private interface Deed {
        /** {@return whether it is so now} */
        boolean done(Handle handle);
    }

    private Proposal decide(String id, Reach reach, String what, Deed deed) {
        return service.database().write(handle -> {
            var before = find(handle, id)
                    .filter(p -> reach.includes(p.enterprise()))
                    .orElseThrow(() -> new UnknownProposal(id));
            if (!deed.done(handle)) {
                throw new BrokenRule(
                        ApiMessages.MESSAGES,
                        "push.decided",
                        id,
                        before.status().code(),
                        what);
            }
            return find(handle, id).orElseThrow();
        });
    }

    private static Optional<Proposal> find(Handle handle, String id) {
        return handle.createQuery(Proposal.COLUMNS + " where id = ?")
                .bind(0, id)
                .map((row, context) -> Proposal.of(row))
                .findOne();
    }
}
