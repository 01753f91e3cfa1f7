package org.duijie.api.push.compose;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duijie.api.push.plan.DropReason;
import org.duijie.api.push.plan.Proposal;
import org.duijie.corpus.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Drops what was approved and has been withdrawn since, whatever keeps it waiting: no channel, no consent, or a digest that is not due for days.
 * Looks at all of it when first asked and {@link #PAUSE} later again. Safe for several threads.
 */
final class WithdrawnProposals {
    /** How long nothing is looked at again. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private final Database database;
    private final Rhythm rhythm;
    private final Clock clock;
    private volatile Instant looked = Instant.EPOCH;

    WithdrawnProposals(Database database, Rhythm rhythm, Clock clock) {
        this.database = database;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    private record Waiting(String id, Item item) {}

    void drop() {
        var now = clock.instant();
        if (Duration.between(looked, now).abs().compareTo(PAUSE) < 0) {
            return;
        }
        looked = now;
        var withdrawn =
                waiting().stream().filter(w -> rhythm.isWithdrawn(w.item())).toList();
        if (!withdrawn.isEmpty()) {
            database.write(handle -> {
                withdrawn.forEach(w -> drop(handle, w.id(), DropReason.WITHDRAWN, now));
                return null;
            });
        }
    }

    private List<Waiting> waiting() {
        return database.read(handle -> handle.createQuery(
                        "select id, item_kind, item from proposal where status = 'approved' order by id")
                .map((row, context) ->
                        new Waiting(row.getString("id"), new Item(row.getString("item_kind"), row.getString("item"))))
                .list());
    }

    /** Drops a proposal, unless it is in a digest by now. */
    static void drop(Handle handle, String proposal, DropReason why, Instant now) {
        handle.createUpdate("update proposal set status = 'dropped', drop_reason = ?, decided_at = ?, decided_by = ?"
                        + " where id = ? and status = 'approved'")
                .bind(0, why.code())
                .bind(1, now.toEpochMilli())
                .bind(2, Proposal.AUTOMATIC)
                .bind(3, proposal)
                .execute();
    }
}
