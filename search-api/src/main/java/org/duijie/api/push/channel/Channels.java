package org.duijie.api.push.channel;

import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.Database;
import org.jdbi.v3.core.Handle;

/** The channels of recipients. Safe for several threads. */
public final class Channels {
    /** The most channels that an enterprise can use at a time. */
    public static final int MOST = 20;

    private static final String COLUMNS =
            "select id, enterprise, kind, target, secret, created_at, disabled_at, fault from channel";

    private static final String NAME = "channels";

    private final Database database;
    private final TargetAddresses addresses;
    private final Clock clock;

    /** Channels of a database, whose targets have to be such as may be posted to. */
    public Channels(Database database, TargetAddresses addresses, Clock clock) {
        this.database = database;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Adds a channel.
     *
     * @param target address of the web or of mail; empty for inbox and feed
     * @param secret of a webhook or of a robot of 钉钉; a webhook gets one where it is empty
     * @return the channel
     * @throws BrokenRule {@code target.*}, {@code mail.address}, {@code webhook.secret}, {@code channel.most}
     */
    public Channel add(String enterprise, ChannelKind kind, String target, String secret) {
        check(kind, target);
        var signing = kind == ChannelKind.WEBHOOK && secret.isBlank() ? WebhookSecrets.fresh() : secret.strip();
        if (kind == ChannelKind.WEBHOOK) {
            WebhookSecrets.of(signing);
        }
        var id = UUID.randomUUID().toString();
        database.write(handle -> {
            alone(handle);
            requireRoom(handle, enterprise);
            return handle.execute(
                    "insert into channel (id, enterprise, kind, target, secret, created_at) values (?, ?, ?, ?, ?, ?)",
                    id,
                    enterprise,
                    kind.code(),
                    target,
                    signing,
                    clock.millis());
        });
        return find(id).orElseThrow();
    }

    /** Waits until nobody else adds a channel: what is counted stays so until the transaction ends. */
    private static void alone(Handle handle) {
        handle.execute("insert into progress (name, value) values (?, '') on conflict do nothing", NAME);
        handle.execute("update progress set value = value where name = ?", NAME);
    }

    private static void requireRoom(Handle handle, String enterprise) {
        long used = handle.createQuery("select count(*) from channel where enterprise = ? and disabled_at is null")
                .bind(0, enterprise)
                .mapTo(Long.class)
                .one();
        if (used >= MOST) {
            throw new BrokenRule(ApiMessages.MESSAGES, "channel.most", MOST);
        }
    }

    private void check(ChannelKind kind, String target) {
        if (kind.isWeb()) {
            try {
                addresses.resolve(addresses.parse(target).getHost());
            } catch (UnknownHostException e) {
                throw new BrokenRule(e, ApiMessages.MESSAGES, "target.unknown", target);
            }
        } else if (kind == ChannelKind.MAIL && !MailSettings.isAddress(target)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "mail.address", target);
        } else if (kind != ChannelKind.MAIL && !target.isEmpty()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "target.none", kind.code(), target);
        }
    }

    /** {@return a channel} */
    public Optional<Channel> find(String id) {
        return database.read(handle -> handle.createQuery(COLUMNS + " where id = ?")
                .bind(0, id)
                .map((row, context) -> channel(row))
                .findOne());
    }

    /** {@return all channels, by enterprise and age} */
    public List<Channel> list() {
        return database.read(handle -> handle.createQuery(COLUMNS + " order by enterprise, created_at, id")
                .map((row, context) -> channel(row))
                .list());
    }

    /** {@return the channels of an enterprise, the oldest first} */
    public List<Channel> of(String enterprise) {
        return database.read(handle -> handle.createQuery(COLUMNS + " where enterprise = ? order by created_at, id")
                .bind(0, enterprise)
                .map((row, context) -> channel(row))
                .list());
    }

    /**
     * Ends the use of a channel; one that is not used stays as it is.
     *
     * @param fault why, unless somebody asked for it
     * @throws BrokenRule {@code channel.unknown}
     */
    public void disable(String id, Optional<Fault> fault) {
        database.write(handle -> handle.execute(
                "update channel set disabled_at = ?, fault = ? where id = ? and disabled_at is null",
                clock.millis(),
                fault.map(Fault::stored).orElse(""),
                id));
        if (find(id).isEmpty()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "channel.unknown", id);
        }
    }

    private static Channel channel(ResultSet row) throws SQLException {
        long disabled = row.getLong("disabled_at");
        boolean used = row.wasNull();
        return new Channel(
                row.getString("id"),
                row.getString("enterprise"),
                ChannelKind.find(row.getString("kind")).orElseThrow(),
                row.getString("target"),
                row.getString("secret"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                used ? Optional.empty() : Optional.of(Instant.ofEpochMilli(disabled)),
                Fault.read(row.getString("fault")));
    }
}
