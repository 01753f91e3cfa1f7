package org.duijie.api.push.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duijie.api.Service;
import org.duijie.api.config.SettingsFile;
import org.duijie.api.push.policy.PolicySettings;
import org.duijie.api.push.policy.PushPolicy;
import org.duijie.corpus.check.BrokenRule;
import org.jdbi.v3.core.Handle;

/** The enterprises that may be pushed to, with their consent and settings. Safe for several threads. */
public final class Recipients {
    private static final String COLUMNS =
            "select enterprise, settings, consented_at, unsubscribed_at, planned_at from recipient";

    /** To be executed with each change of a recipient. */
    public static final String NEXT_VERSION = "update recipient_version set value = value + 1 where id = 1";

    private final Service service;

    /** The recipients of a service, which stays the caller's to close. */
    public Recipients(Service service) {
        this.service = service;
    }

    /** {@return all, by id} */
    public List<Recipient> all() {
        return service.database().read(Recipients::all);
    }

    static List<Recipient> all(Handle handle) {
        return handle.createQuery(COLUMNS + " order by enterprise")
                .map((row, context) -> recipient(row))
                .list();
    }

    /** {@return the recipient with this id} */
    public Optional<Recipient> find(String enterprise) {
        return service.database().read(handle -> find(handle, enterprise));
    }

    /** As the other, inside of a transaction. */
    public static Optional<Recipient> find(Handle handle, String enterprise) {
        return handle.createQuery(COLUMNS + " where enterprise = ?")
                .bind(0, enterprise)
                .map((row, context) -> recipient(row))
                .findOne();
    }

    /** Adds a recipient without consent; nothing happens where it is there. */
    public void add(String enterprise) {
        service.database().write(handle -> add(handle, enterprise));
    }

    private int add(Handle handle, String enterprise) {
        return changed(
                handle,
                handle.createUpdate("insert into recipient (enterprise, changed_at) values (?, ?)"
                                + " on conflict (enterprise) do nothing")
                        .bind(0, enterprise)
                        .bind(1, now())
                        .execute());
    }

    /** Notes that an enterprise agrees; what it asks for is planned for next. Nothing happens where it agreed and has not unsubscribed since. */
    public void consent(String enterprise) {
        service.database().write(handle -> {
            add(handle, enterprise);
            return change(
                    handle,
                    "consented_at = :now, unsubscribed_at = null, planned_at = null",
                    " and (consented_at is null or unsubscribed_at is not null)",
                    enterprise,
                    "");
        });
    }

    /** Notes that an enterprise wants no more. Nothing happens where it did before. */
    public void unsubscribe(String enterprise) {
        service.database()
                .write(handle ->
                        change(handle, "unsubscribed_at = :now", " and unsubscribed_at is null", enterprise, ""));
    }

    /**
     * Keeps what an enterprise wants otherwise than usual.
     *
     * @param json settings as in the section {@code push}
     * @throws BrokenRule {@code settings.form}, {@code settings.wrong} with every problem
     */
    public void settings(String enterprise, String json) {
        policy(enterprise, json);
        var settings = SettingsFile.asJson(json);
        service.database().write(handle -> {
            add(handle, enterprise);
            return change(handle, "settings = :settings", "", enterprise, settings);
        });
    }

    /**
     * Keeps what an enterprise wants, where that is still what somebody saw who changes it; otherwise nothing is kept.
     *
     * @param before settings as JSON, as they were seen
     * @return whether it was kept
     * @throws BrokenRule as the other
     */
    public boolean settings(String enterprise, String before, String json) {
        policy(enterprise, json);
        var settings = SettingsFile.asJson(json);
        return service.database().write(handle -> {
            add(handle, enterprise);
            int here = handle.createUpdate(
                            "update recipient set settings = settings where enterprise = ? and settings = ?")
                    .bind(0, enterprise)
                    .bind(1, before)
                    .execute();
            return here > 0 && change(handle, "settings = :settings", "", enterprise, settings) > 0;
        });
    }

    /**
     * {@return the policy that holds for an enterprise}
     *
     * @throws BrokenRule {@code settings.wrong} where its settings do not fit those that hold for all
     */
    public PushPolicy policy(Recipient recipient) {
        return policy(recipient.enterprise(), recipient.settings());
    }

    private PushPolicy policy(String enterprise, String json) {
        var usual = service.settings().push().policy();
        return json.equals("{}") ? usual : PolicySettings.read("push-settings/" + enterprise, json, usual);
    }

    /** The number of the last change of a recipient. */
    static long version(Handle handle) {
        return handle.createQuery("select value from recipient_version where id = 1")
                .mapTo(Long.class)
                .one();
    }

    private static int changed(Handle handle, int recipients) {
        if (recipients > 0) {
            handle.execute(NEXT_VERSION);
        }
        return recipients;
    }

    /** Notes that the needs of recipients were planned for. */
    static void planned(Handle handle, Collection<String> enterprises, Instant now) {
        var batch = handle.prepareBatch("update recipient set planned_at = ? where enterprise = ?");
        enterprises.forEach(e -> batch.bind(0, now.toEpochMilli()).bind(1, e).add());
        if (!enterprises.isEmpty()) {
            batch.execute();
            changed(handle, enterprises.size());
        }
    }

    private int change(Handle handle, String what, String where, String enterprise, String settings) {
        var update = handle.createUpdate("update recipient set " + what
                + ", changed_at = case when changed_at < :now then :now else changed_at + 1 end"
                + " where enterprise = :enterprise" + where);
        if (what.contains(":settings")) {
            update.bind("settings", settings);
        }
        return changed(
                handle, update.bind("now", now()).bind("enterprise", enterprise).execute());
    }

    private long now() {
        return service.clock().millis();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getString("enterprise"),
                row.getString("settings"),
                instant(row, "consented_at"),
                instant(row, "unsubscribed_at"),
                instant(row, "planned_at"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
