package org.duijie.api.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * The log of every access to private data and every administrative act. It is only ever added to, and every entry's hash covers the one before,
 * so that a change or a removal shows (see {@link #check}). Safe for several threads, processes and machines.
 */
public final class Audit {
    /** The outcome of what was done. */
    public static final String DONE = "done";

    /** The outcome of what was asked for and not allowed. */
    public static final String REFUSED = "refused";

    private static final int LONGEST_OBJECT = 1_000;

    private final Database database;
    private final Clock clock;

    /** The log of a service. */
    public Audit(Service service) {
        this.database = service.database();
        this.clock = service.clock();
    }

    /** Which entries are wanted: all of them since a time, or of an account's id. */
    public record Filter(Optional<Instant> since, Optional<String> account) {
        /** Every entry. */
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty());
    }

    /**
     * Notes what was done.
     *
     * @param action what, a word or two of small letters parted by dots, {@code need.read}
     * @param object to what, an id or a few; a text without personal data
     */
    public void note(Caller caller, String action, String object) {
        note(caller, action, object, DONE);
    }

    /** As the other, with how it went: {@link #DONE} or {@link #REFUSED}. */
    public void note(Caller caller, String action, String object, String outcome) {
        database.write(handle -> {
            note(handle, caller, action, object, outcome);
            return null;
        });
    }

    /** As the others, in the transaction that does it: both are kept or neither. The last statement of it, since writers wait for each other here. */
    public void note(Handle handle, Caller caller, String action, String object, String outcome) {
        handle.execute("update audit_end set sequence = sequence + 1 where name = 'audit'");
        var end = handle.select("select sequence, hash from audit_end where name = 'audit'")
                .map((row, context) -> new End(row.getLong("sequence"), row.getString("hash")))
                .one();
        var entry = new AuditEntry(
                end.sequence(),
                Instant.ofEpochMilli(clock.millis()),
                caller.account(),
                caller.key().orElse(""),
                action,
                object.length() > LONGEST_OBJECT ? object.substring(0, LONGEST_OBJECT) : object,
                outcome);
        var hash = entry.hashAfter(end.hash());
        handle.execute(
                "insert into audit (sequence, at, account, api_key, action, object, outcome, hash) values (?, ?, ?, ?, ?,"
                        + " ?, ?, ?)",
                entry.sequence(),
                entry.at().toEpochMilli(),
                entry.account(),
                entry.key(),
                entry.action(),
                entry.object(),
                entry.outcome(),
                hash);
        handle.execute("update audit_end set hash = ? where name = 'audit'", hash);
    }

    private record End(long sequence, String hash) {}

    /**
     * {@return entries, the newest first}
     *
     * @param before only those with a lesser sequence
     * @param most how many
     */
    public List<AuditEntry> list(Filter filter, OptionalLong before, int most) {
        return database.read(
                handle -> handle.createQuery("select sequence, at, account, api_key, action, object, outcome"
                                + " from audit where sequence < :before and at >= :since and (:account = '' or account ="
                                + " :account) order by sequence desc limit :most")
                        .bind("before", before.orElse(Long.MAX_VALUE))
                        .bind("since", filter.since().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE))
                        .bind("account", filter.account().orElse(""))
                        .bind("most", most)
                        .map((row, context) -> AuditEntry.of(row))
                        .list());
    }

    /**
     * Goes through the whole log.
     *
     * @return how many entries there are and the hash of the last, which can be kept elsewhere: with that no part of the log can be written anew unseen
     * @throws BrokenRule {@code audit.broken} with the first entry that was changed or is missing
     */
    public Checked check() {
        return database.read(handle -> handle.inTransaction(h -> {
            var end = h.select("select sequence, hash from audit_end where name = 'audit'")
                    .map((row, context) -> new End(row.getLong("sequence"), row.getString("hash")))
                    .one();
            var last = new ArrayList<>(List.of(new End(0, "")));
            h.createQuery("select sequence, at, account, api_key, action, object, outcome, hash from audit where"
                            + " sequence <= :end order by sequence")
                    .bind("end", end.sequence())
                    .setFetchSize(1_000)
                    .map((row, context) -> follow(last.getFirst(), AuditEntry.of(row), row.getString("hash")))
                    .forEach(e -> last.set(0, e));
            if (!last.getFirst().equals(end)) {
                throw broken(last.getFirst().sequence() + 1);
            }
            return new Checked(end.sequence(), end.hash());
        }));
    }

    /** A log in which nothing is missing: how many entries, and the hash of the last. */
    public record Checked(long entries, String hash) {}

    private static End follow(End before, AuditEntry entry, String hash) {
        if (entry.sequence() != before.sequence() + 1
                || !entry.hashAfter(before.hash()).equals(hash)) {
            throw broken(before.sequence() + 1);
        }
        return new End(entry.sequence(), hash);
    }

    private static BrokenRule broken(long sequence) {
        return new BrokenRule(ApiMessages.MESSAGES, "audit.broken", Long.toString(sequence));
    }
}
