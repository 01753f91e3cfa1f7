package org.duijie.api.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.Database;
import org.jdbi.v3.core.Handle;

/** Who may sign in or hold keys. What changes an account is in the {@linkplain Audit audit log}. Safe for several threads and processes. */
public final class Accounts {
    static final String COLUMNS = "a.id, a.name, a.roles, a.enterprise, a.secrets, a.created_at, a.disabled_at";

    private final Database database;
    private final Clock clock;
    private final Audit audit;
    private final Passwords passwords = new Passwords();
    private volatile boolean known;

    /** The accounts of a service. */
    public Accounts(Service service) {
        this.database = service.database();
        this.clock = service.clock();
        this.audit = new Audit(service);
    }

    /** {@return whether there is any account, disabled or not; once there is, there always will be} */
    public boolean any() {
        if (!known) {
            known = database.read(handle -> handle.select("select id from account limit 1")
                    .mapTo(String.class)
                    .findOne()
                    .isPresent());
        }
        return known;
    }

    /**
     * Makes an account.
     *
     * @param by who makes it
     * @param password of it
     * @throws BrokenRule {@code account.taken}, {@code password.length}, {@code password.name}
     */
    public Account add(Caller by, NewAccount account, String password) {
        return add(by, account, Passwords.checked(account.name(), password), Optional.empty());
    }

    /**
     * Makes the account of somebody whom an OpenID Connect provider knows.
     *
     * @param subject the issuer and its name for somebody
     * @throws BrokenRule {@code account.taken}
     */
    Account add(NewAccount account, String subject) {
        return add(Caller.nobody(), account, "", Optional.of(subject));
    }

    private Account add(Caller by, NewAccount account, String password, Optional<String> subject) {
        var hash = password.isEmpty() ? "" : passwords.hash(password);
        var id = UUID.randomUUID().toString();
        return database.write(handle -> {
            int added = handle.execute(
                    "insert into account (id, name, roles, enterprise, secrets, password, subject, created_at) values"
                            + " (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    id,
                    account.name(),
                    codes(account.roles()),
                    account.enterprise().orElse(""),
                    account.secrets() ? 1 : 0,
                    hash,
                    subject.orElse(null),
                    clock.millis());
            if (added == 0) {
                throw new BrokenRule(ApiMessages.MESSAGES, "account.taken", account.name());
            }
            audit.note(handle, by, "account.add", id + " " + codes(account.roles()), Audit.DONE);
            return find(handle, "a.id", id).orElseThrow();
        });
    }

    /** {@return every account, in the order of names} */
    public List<Account> list() {
        return list("", Integer.MAX_VALUE);
    }

    /** {@return accounts in the order of names, behind one} */
    public List<Account> list(String afterName, int most) {
        return database.read(handle -> handle.select(
                        "select " + COLUMNS + " from account a where a.name > ? order by a.name limit ?",
                        afterName,
                        most)
                .map((row, context) -> of(handle, row))
                .list());
    }

    /**
     * {@return the account of an id}
     *
     * @throws BrokenRule {@code account.unknown}
     */
    public Account get(String id) {
        return database.read(handle -> find(handle, "a.id", id)).orElseThrow(() -> unknown(id));
    }

    /**
     * {@return the account of a name, in whatever form it is typed}
     *
     * @throws BrokenRule {@code account.unknown}
     */
    public Account named(String name) {
        return database.read(handle -> find(handle, "a.name", NewAccount.normalized(name)))
                .orElseThrow(() -> unknown(name));
    }

    /** {@return the account of somebody whom an OpenID Connect provider knows} */
    Optional<Account> ofSubject(String subject) {
        return database.read(handle -> find(handle, "a.subject", subject));
    }

    /**
     * {@return the account of a name, if the password is its}
     *
     * <p>Takes as long where there is no such account.
     */
    Optional<Account> withPassword(String name, String password) {
        var account = database.read(handle -> find(handle, "a.name", NewAccount.normalized(name)))
                .filter(a -> !a.disabled());
        var hash = account.map(this::hash).filter(h -> !h.isEmpty());
        boolean fits = passwords.fits(password, hash);
        return account.filter(a -> fits);
    }

    private String hash(Account account) {
        return database.read(handle -> handle.select("select password from account where id = ?", account.id())
                .mapTo(String.class)
                .one());
    }

    /** Takes every right from an account at once: it is signed out, and its keys are refused. */
    public void disable(Caller by, String id) {
        change(by, id, "account.disable", id, handle -> {
            handle.execute(
                    "update account set disabled_at = ? where id = ? and disabled_at is null", clock.millis(), id);
            handle.execute("delete from session where account = ?", id);
        });
    }

    /**
     * Gives an account another password, and ends all its sessions.
     *
     * @throws BrokenRule {@code account.unknown}, {@code password.length}, {@code password.name}
     */
    public void setPassword(Caller by, String id, String password) {
        var hash = passwords.hash(Passwords.checked(get(id).name(), password));
        change(by, id, "account.password", id, handle -> {
            handle.execute("update account set password = ? where id = ?", hash, id);
            handle.execute("delete from session where account = ?", id);
        });
    }

    /** Gives an account the roles that its OpenID Connect provider says it has now. */
    void setRoles(String id, NewAccount as) {
        change(
                Caller.nobody(),
                id,
                "account.roles",
                id + " " + codes(as.roles()),
                handle -> handle.execute(
                        "update account set roles = ?, enterprise = ? where id = ?",
                        codes(as.roles()),
                        as.enterprise().orElse(""),
                        id));
    }

    /**
     * Assigns an enterprise to a broker.
     *
     * @throws BrokenRule {@code account.unknown}, {@code account.broker}, {@code account.enterprise}
     */
    public void assign(Caller by, String id, String enterprise) {
        var account = get(id);
        if (!account.roles().contains(Role.BROKER)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "account.broker", account.name());
        }
        if (!NewAccount.isId(enterprise)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "account.enterprise", account.name(), enterprise);
        }
        change(
                by,
                id,
                "account.assign",
                id + " " + enterprise,
                handle -> handle.execute(
                        "insert into assignment (broker, enterprise) values (?, ?) on conflict do nothing",
                        id,
                        enterprise));
    }

    /** Takes an enterprise from a broker. */
    public void unassign(Caller by, String id, String enterprise) {
        change(
                by,
                id,
                "account.unassign",
                id + " " + enterprise,
                handle -> handle.execute("delete from assignment where broker = ? and enterprise = ?", id, enterprise));
    }

    /** {@return by id the names of some accounts} */
    public Map<String, String> names(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.read(handle -> handle.createQuery("select id, name from account where id in (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** {@return by enterprise the ids of the brokers that it is assigned to and that may do something, in the order of names} */
    public Map<String, List<String>> brokersOf(Collection<String> enterprises) {
        return enterprises.isEmpty()
                ? Map.of()
                : database.read(handle -> handle.createQuery("select s.enterprise, a.id from assignment s"
                                + " join account a on a.id = s.broker where s.enterprise in (<enterprises>)"
                                + " and a.disabled_at is null and a.roles like :broker order by a.name")
                        .bindList("enterprises", List.copyOf(enterprises))
                        .bind("broker", "%" + Role.BROKER.code() + "%")
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private interface Change {
        void in(Handle handle);
    }

    private void change(Caller by, String id, String action, String object, Change change) {
        database.write(handle -> {
            if (find(handle, "a.id", id).isEmpty()) {
                throw unknown(id);
            }
            change.in(handle);
            audit.note(handle, by, action, object, Audit.DONE);
            return null;
        });
    }

    private static Optional<Account> find(Handle handle, String column, String value) {
        return handle.select("select " + COLUMNS + " from account a where " + column + " = ?", value)
                .map((row, context) -> of(handle, row))
                .findOne();
    }

    /** {@return the account of a row with {@link #COLUMNS}} */
    static Account of(Handle handle, ResultSet row) throws SQLException {
        var roles = roles(row.getString("roles"));
        var id = row.getString("id");
        row.getLong("disabled_at");
        boolean disabled = !row.wasNull();
        return new Account(
                id,
                row.getString("name"),
                roles,
                Optional.of(row.getString("enterprise")).filter(e -> !e.isEmpty()),
                roles.contains(Role.BROKER) ? assigned(handle, id) : Set.of(),
                row.getInt("secrets") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")),
                disabled);
    }

    private static Set<String> assigned(Handle handle, String broker) {
        return Set.copyOf(handle.select("select enterprise from assignment where broker = ?", broker)
                .mapTo(String.class)
                .list());
    }

    private static Set<Role> roles(String codes) {
        return Stream.of(codes.split(",", -1))
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static String codes(Set<Role> roles) {
        return Stream.of(Role.values()).filter(roles::contains).map(Role::code).collect(Collectors.joining(","));
    }

    private static BrokenRule unknown(String id) {
        return new BrokenRule(ApiMessages.MESSAGES, "account.unknown", id);
    }
}
