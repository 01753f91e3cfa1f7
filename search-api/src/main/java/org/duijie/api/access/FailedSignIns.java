package org.duijie.api.access;

import java.time.Clock;
import java.time.Duration;
import org.duijie.api.Service;
import org.duijie.corpus.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Keeps sign-ins from being guessed: after some that failed in a row the next has to wait, and twice as long each time. Counted by name, whether or not there is
 * such an account, and by address, where more are allowed, since many people may share one. An attempt counts as failed until it has
 * succeeded, so that many at once gain nothing. Safe for several threads, processes and machines.
 */
final class FailedSignIns {
    /** How many may fail before the first wait, by name and by address. */
    static final int FREE_BY_NAME = 5;

    static final int FREE_BY_ADDRESS = 30;

    /** The first wait, which doubles, and the longest. */
    static final Duration FIRST = Duration.ofSeconds(2);

    static final Duration LONGEST = Duration.ofMinutes(15);

    /** After so long without another they are forgotten. */
    static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 20;

    private final Database database;
    private final Clock clock;

    FailedSignIns(Service service) {
        this.database = service.database();
        this.clock = service.clock();
    }

    /** An attempt under way: what it is counted by. */
    record Attempt(String name, String address) {}

    /**
     * Counts an attempt.
     *
     * @throws Refused {@code access.barred} if there were too many
     */
    Attempt begin(String name, String address) {
        var attempt = new Attempt(Token.hash("name " + name), Token.hash("address " + address));
        long wait = database.write(handle -> {
            long now = clock.millis();
            handle.execute("delete from failed_sign_in where last_at <= ?", now - FORGOTTEN.toMillis());
            long barred = Math.max(lock(handle, attempt.name(), now), lock(handle, attempt.address(), now));
            if (barred <= now) {
                count(handle, attempt.name(), FREE_BY_NAME, now);
                count(handle, attempt.address(), FREE_BY_ADDRESS, now);
            }
            return barred - now;
        });
        if (wait > 0) {
            throw Refused.tooMany("access.barred", Duration.ofMillis(wait));
        }
        return attempt;
    }

    /** Forgets what failed before an attempt that did not: of the name all of it, of the address only this one, else one good account would let guess at all others. */
    void forget(Attempt attempt) {
        database.write(handle -> {
            handle.execute("delete from failed_sign_in where hash = ?", attempt.name());
            handle.execute(
                    "update failed_sign_in set failures = failures - 1, barred_until = 0 where hash = ?",
                    attempt.address());
            return null;
        });
    }

    /** {@return until when the row bars, which nobody else can change until the end of the transaction} */
    private static long lock(Handle handle, String hash, long now) {
        handle.execute(
                "insert into failed_sign_in (hash, failures, last_at, barred_until) values (?, 0, ?, 0)"
                        + " on conflict (hash) do update set last_at = excluded.last_at",
                hash,
                now);
        return handle.select("select barred_until from failed_sign_in where hash = ?", hash)
                .mapTo(Long.class)
                .one();
    }

    private static void count(Handle handle, String hash, int free, long now) {
        handle.execute("update failed_sign_in set failures = failures + 1 where hash = ?", hash);
        int failures = handle.select("select failures from failed_sign_in where hash = ?", hash)
                .mapTo(Integer.class)
                .one();
        if (failures >= free) {
            handle.execute(
                    "update failed_sign_in set barred_until = ? where hash = ?",
                    now + wait(failures - free).toMillis(),
                    hash);
        }
    }

    private static Duration wait(int doublings) {
        var wait = FIRST.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
