package org.duijie.api.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.duijie.api.Service;
import org.duijie.corpus.store.Database;

/** Who is signed in with a browser. Of what the cookies hold only hashes are kept. Safe for several threads, processes and machines. */
public final class Sessions {
    /** How seldom it is noted that a session is in use. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final AccessSettings settings;

    /** The sessions of a service. */
    public Sessions(Service service) {
        this.database = service.database();
        this.clock = service.clock();
        this.settings = service.settings().access();
    }

    /** {@return a new session; there is none that could be taken over from before the sign-in} */
    public Session begin(String account) {
        var session = new Session(Token.random());
        long now = clock.millis();
        return database.write(handle -> {
            handle.execute(
                    "delete from session where seen_at <= ? or created_at <= ?",
                    now - settings.idle().toMillis(),
                    now - settings.absolute().toMillis());
            handle.execute(
                    "insert into session (hash, account, created_at, seen_at) values (?, ?, ?, ?)",
                    Token.hash(session.token()),
                    account,
                    now,
                    now);
            return session;
        });
    }

    /** {@return who a session is of; nobody's if it has ended, was idle too long, is too old, or its account is disabled} */
    Optional<Visitor> find(Session session) {
        var hash = Token.hash(session.token());
        long now = clock.millis();
        var found = database.read(handle -> handle.select(
                        "select " + Accounts.COLUMNS + ", s.seen_at from session s join account a on a.id = s.account"
                                + " where s.hash = ? and s.seen_at > ? and s.created_at > ? and a.disabled_at is null",
                        hash,
                        now - settings.idle().toMillis(),
                        now - settings.absolute().toMillis())
                .map((row, context) -> new Found(Accounts.of(handle, row), row.getLong("seen_at")))
                .findOne());
        found.filter(f -> f.seenAt() <= now - NOTED_EVERY.toMillis()).ifPresent(f -> note(hash, now));
        return found.map(f -> new Visitor(f.account().caller(), f.account().name(), Optional.of(session)));
    }

    private record Found(Account account, long seenAt) {}

    private void note(String hash, long now) {
        database.write(handle -> handle.execute("update session set seen_at = ? where hash = ?", now, hash));
    }

    /** Ends a session. */
    public void end(Session session) {
        database.write(handle -> handle.execute("delete from session where hash = ?", Token.hash(session.token())));
    }
}
