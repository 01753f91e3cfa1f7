package org.duijie.api.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.Database;

/**
 * Keys of programs, sent as {@code Authorization: Bearer dj_…}: 256 random bits, of which only a SHA-256 and the first characters are kept. Safe for
 * several threads, processes and machines.
 */
public final class ApiKeys {
    /** What every key begins with, so that scanners of source code know one. */
    public static final String MARK = "dj_";

    /** How long a key may hold. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final int PREFIX = 10;
    private static final int LONGEST_NAME = 100;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final String COLUMNS =
            "k.id, k.account, k.name, k.prefix, k.scopes, k.created_at, k.expires_at, k.revoked_at, k.used_at";

    private final Database database;
    private final Clock clock;
    private final Audit audit;

    /** The keys of a service. */
    public ApiKeys(Service service) {
        this.database = service.database();
        this.clock = service.clock();
        this.audit = new Audit(service);
    }

    /**
     * Makes a key.
     *
     * @param by who makes it
     * @param account the id of whose it is
     * @param name what it is for
     * @param scopes at least one
     * @param holds how long, at most {@link #LONGEST}
     * @return the key with its secret, which cannot be had again
     * @throws Refused {@code key.wider} if who makes it lacks one of the scopes
     * @throws BrokenRule {@code key.name}, {@code key.scopes}, {@code key.expiry}, {@code account.unknown}
     */
    public ApiKey.Made create(Caller by, String account, String name, Set<Scope> scopes, Duration holds) {
        if (!by.scopes().containsAll(scopes)) {
            throw Refused.forbidden("key.wider");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new BrokenRule(ApiMessages.MESSAGES, "key.name", name, LONGEST_NAME);
        }
        if (scopes.isEmpty()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "key.scopes", codes(Set.of(Scope.values())));
        }
        if (holds.isNegative() || holds.isZero() || holds.compareTo(LONGEST) > 0) {
            throw new BrokenRule(ApiMessages.MESSAGES, "key.expiry", holds, LONGEST.toDays());
        }
        return keep(by, account, name, scopes, holds);
    }

    private ApiKey.Made keep(Caller by, String account, String name, Set<Scope> scopes, Duration holds) {
        var secret = MARK + Token.random();
        var now = Instant.ofEpochMilli(clock.millis());
        var key = new ApiKey(
                UUID.randomUUID().toString(),
                account,
                name,
                secret.substring(0, PREFIX),
                scopes,
                now,
                now.plus(holds),
                Optional.empty(),
                Optional.empty());
        return database.write(handle -> {
            int added = handle.execute(
                    "insert into api_key (id, account, name, prefix, hash, scopes, created_at, expires_at) select ?, id, ?,"
                            + " ?, ?, ?, ?, ? from account where id = ? and disabled_at is null",
                    key.id(),
                    name,
                    key.prefix(),
                    Token.hash(secret),
                    codes(scopes),
                    now.toEpochMilli(),
                    key.expiresAt().toEpochMilli(),
                    account);
            if (added == 0) {
                throw new BrokenRule(ApiMessages.MESSAGES, "account.unknown", account);
            }
            audit.note(handle, by, "key.create", key.id() + " " + account + " " + codes(scopes), Audit.DONE);
            return new ApiKey.Made(key, secret);
        });
    }

    /** {@return keys in the order in which they were made, of one account or of all} */
    public List<ApiKey> list(Optional<String> account) {
        return database.read(handle -> handle.select(
                        "select " + COLUMNS
                                + " from api_key k where ? = '' or k.account = ? order by k.created_at, k.id",
                        account.orElse(""),
                        account.orElse(""))
                .map((row, context) -> of(row))
                .list());
    }

    /**
     * Ends a key at once.
     *
     * @param owner whose it must be; empty for anybody's
     * @throws BrokenRule {@code key.unknown}
     */
    public void revoke(Caller by, String id, Optional<String> owner) {
        database.write(handle -> {
            int known = handle.execute(
                    "update api_key set revoked_at = coalesce(revoked_at, ?) where id = ? and (? = '' or account = ?)",
                    clock.millis(),
                    id,
                    owner.orElse(""),
                    owner.orElse(""));
            if (known == 0) {
                throw new BrokenRule(ApiMessages.MESSAGES, "key.unknown", id);
            }
            audit.note(handle, by, "key.revoke", id, Audit.DONE);
            return null;
        });
    }

    /** {@return who a secret belongs to; nobody if it is none of ours, expired, revoked, or its account is disabled} */
    Optional<Visitor> find(String secret) {
        long now = clock.millis();
        var found = database.read(handle -> handle.select(
                        "select " + Accounts.COLUMNS
                                + ", k.id as key_id, k.scopes, k.used_at from api_key k join account a"
                                + " on a.id = k.account where k.hash = ? and k.revoked_at is null and k.expires_at > ? and"
                                + " a.disabled_at is null",
                        Token.hash(secret),
                        now)
                .map((row, context) -> new Found(
                        Accounts.of(handle, row),
                        row.getString("key_id"),
                        scopes(row.getString("scopes")),
                        row.getLong("used_at")))
                .findOne());
        found.filter(f -> f.usedAt() <= now - NOTED_EVERY.toMillis()).ifPresent(f -> note(f.key(), now));
        return found.map(f -> new Visitor(
                f.account().caller().with(f.key(), f.scopes()), f.account().name(), Optional.empty()));
    }

    private record Found(Account account, String key, Set<Scope> scopes, long usedAt) {}

    /** One small write a minute and key, whatever it is used for. */
    private void note(String key, long now) {
        database.write(handle -> handle.execute("update api_key set used_at = ? where id = ?", now, key));
    }

    private static ApiKey of(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                row.getString("account"),
                row.getString("name"),
                row.getString("prefix"),
                scopes(row.getString("scopes")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                time(row, "revoked_at"),
                time(row, "used_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static Set<Scope> scopes(String codes) {
        return Stream.of(codes.split(",", -1))
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static String codes(Set<Scope> scopes) {
        return Stream.of(Scope.values())
                .filter(scopes::contains)
                .map(Scope::code)
                .collect(Collectors.joining(","));
    }
}
