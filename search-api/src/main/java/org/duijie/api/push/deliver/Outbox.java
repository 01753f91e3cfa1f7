package org.duijie.api.push.deliver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.channel.Fault;
import org.duijie.api.push.compose.Digest;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * The messages. Whoever takes one has it for a lease; if it ends before, another takes it. A time further off than could have been set means that
 * the clock was put back, and counts as past. Safe for several threads and processes.
 */
public final class Outbox {
    /** How long one who takes a message has it, from when it was last begun. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final String KEPT = "select m.id, m.body, m.channel, c.kind, m.composed_at, m.status, m.attempts,"
            + " m.next_at, m.fault, m.sent_at from message m join channel c on c.id = m.channel";

    private final Database database;
    private final Clock clock;

    Outbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** {@return the ids of messages that are due, the longest waiting first, which the caller then has for the lease} */
    List<String> take(int most) {
        var now = clock.instant();
        return database.write(handle -> {
            var ids = handle.createQuery("select id from message where status = 'waiting'"
                            + " and (next_at <= :now or next_at > :beyondCap)"
                            + " and (taken_until <= :now or taken_until > :beyondLease)"
                            + " order by next_at, id limit :most" + database.takingRows())
                    .bind("now", now.toEpochMilli())
                    .bind("beyondCap", now.plus(Backoff.CAP).toEpochMilli())
                    .bind("beyondLease", now.plus(LEASE).toEpochMilli())
                    .bind("most", most)
                    .mapTo(String.class)
                    .list();
            ids.forEach(id -> handle.execute(
                    "update message set taken_until = ? where id = ?",
                    now.plus(LEASE).toEpochMilli(),
                    id));
            return ids;
        });
    }

    /** {@return whether a message still waits and its recipient still wants it; then the lease begins anew, else it will not be sent} */
    boolean begin(String id) {
        return database.write(handle -> {
            int waiting = handle.execute(
                    "update message set taken_until = ? where id = ? and status = 'waiting'",
                    clock.instant().plus(LEASE).toEpochMilli(),
                    id);
            var refusal = waiting == 0 ? Optional.<Fault>empty() : refusal(handle, id);
            refusal.ifPresent(fault -> die(handle, id, fault, 0));
            return waiting > 0 && refusal.isEmpty();
        });
    }

    private static Optional<Fault> refusal(Handle handle, String id) {
        return handle.createQuery("select r.consented_at, r.unsubscribed_at, c.disabled_at from message m"
                        + " join channel c on c.id = m.channel left join recipient r on r.enterprise = m.enterprise"
                        + " where m.id = ?")
                .bind(0, id)
                .map((row, context) -> {
                    if (row.getObject("consented_at") == null || row.getObject("unsubscribed_at") != null) {
                        return Optional.of(Fault.of("push.fault.unsubscribed"));
                    }
                    return row.getObject("disabled_at") == null
                            ? Optional.<Fault>empty()
                            : Optional.of(Fault.of("push.fault.disabled"));
                })
                .one();
    }

    /** Keeps that a message arrived; with the first of a digest its proposals are sent. */
    void sent(String id) {
        long now = clock.millis();
        database.write(handle -> {
            handle.execute(
                    "update message set status = 'sent', sent_at = ?, attempts = attempts + 1, fault = '', taken_until = 0"
                            + " where id = ? and status <> 'sent'",
                    now,
                    id);
            return handle.execute(
                    "update proposal set status = 'sent', sent_at = ? where status = 'composed' and id in"
                            + " (select proposal from digest_item where digest = (select digest from message where id = ?))",
                    now,
                    id);
        });
    }

    /** Keeps that an attempt failed, and when the next is due. */
    void later(String id, Fault fault, Duration wait) {
        database.write(handle -> handle.execute(
                "update message set attempts = attempts + 1, next_at = ?, fault = ?, taken_until = 0"
                        + " where id = ? and status = 'waiting'",
                clock.instant().plus(wait).toEpochMilli(),
                fault.stored(),
                id));
    }

    /** Keeps that a message is given up after an attempt. */
    void dead(String id, Fault fault) {
        database.write(handle -> die(handle, id, fault, 1));
    }

    private static int die(Handle handle, String id, Fault fault, int attempts) {
        return handle.execute(
                "update message set status = 'dead', attempts = attempts + ?, fault = ?, taken_until = 0"
                        + " where id = ? and status = 'waiting'",
                attempts,
                fault.stored(),
                id);
    }

    /**
     * Has a dead message sent again, from now on as if it had just been written.
     *
     * @throws BrokenRule {@code message.unknown}, {@code message.alive}
     */
    public void replay(String id) {
        int replayed = database.write(handle -> handle.execute(
                "update message set status = 'waiting', attempts = 0, next_at = ?, taken_until = 0"
                        + " where id = ? and status = 'dead'",
                clock.millis(),
                id));
        if (replayed == 0) {
            var kept = find(id).orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "message.unknown", id));
            throw new BrokenRule(
                    ApiMessages.MESSAGES, "message.alive", id, kept.status().code());
        }
    }

    /** {@return a message} */
    public Optional<KeptMessage> find(String id) {
        return database.read(handle -> handle.createQuery(KEPT + " where m.id = ?")
                .bind(0, id)
                .map((row, context) -> kept(row))
                .findOne());
    }

    /** {@return messages of a status, of every one where none is given, the newest first} */
    public List<KeptMessage> list(Optional<MessageStatus> status, int most) {
        return database.read(handle -> handle.createQuery(KEPT + " where m.status = :status or :status = ''"
                        + " order by m.composed_at desc, m.id limit :most")
                .bind("status", status.map(MessageStatus::code).orElse(""))
                .bind("most", most)
                .map((row, context) -> kept(row))
                .list());
    }

    /** {@return what was sent by a channel, the newest first} */
    public List<KeptMessage> sentBy(String channel, int most) {
        return database.read(handle -> handle.createQuery(
                        KEPT + " where m.channel = ? and m.status = 'sent' order by m.sent_at desc, m.id limit ?")
                .bind(0, channel)
                .bind(1, most)
                .map((row, context) -> kept(row))
                .list());
    }

    private static KeptMessage kept(ResultSet row) throws SQLException {
        long sentAt = row.getLong("sent_at");
        boolean notSent = row.wasNull();
        return new KeptMessage(
                row.getString("id"),
                Digest.of(row.getString("body")),
                row.getString("channel"),
                ChannelKind.find(row.getString("kind")).orElseThrow(),
                Instant.ofEpochMilli(row.getLong("composed_at")),
                MessageStatus.of(row.getString("status")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("next_at")),
                Fault.read(row.getString("fault")),
                notSent ? Optional.empty() : Optional.of(Instant.ofEpochMilli(sentAt)));
    }
}
