package org.duijie.api.push.reply;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.duijie.api.DataDirectory;
import org.duijie.api.Service;
import org.duijie.api.Settings;
import org.duijie.corpus.store.Database;
import org.duijie.corpus.store.DatabasePlace;
import org.jdbi.v3.core.Handle;

/** A service with pushes, and a clock that is set by hand. */
public final class Pushes implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    final Service service;
    private Instant now = START;

    Pushes(DatabasePlace place) {
        this.service = service(place, new HandClock());
    }

    /** {@return a new service at a place, with the usual settings} */
    public static Service service(DatabasePlace place, Clock clock) {
        var settings = Settings.of(new DataDirectory(Path.of("no-such-directory")), name -> null);
        return new Service(settings, Database.open(place, Service.NAME, "org/duijie/api/service"), clock);
    }

    static Pushes in(Path directory) {
        return new Pushes(new DatabasePlace.Files(directory));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** A push to an enterprise of an achievement, for needs. */
    String push(String id, String enterprise, String item, String status, String... needs) {
        return service.database().write(handle -> push(handle, id, enterprise, item, status, needs));
    }

    /** Pushes of A-1 to so many enterprises, {@code p0} to {@code E-0} and so on, all at once. */
    void many(int count) {
        service.database().write(handle -> {
            for (int i = 0; i < count; i++) {
                push(handle, "p" + i, "E-" + i, "A-1", "sent");
            }
            return count;
        });
    }

    private String push(Handle handle, String id, String enterprise, String item, String status, String... needs) {
        var fired =
                new StringBuilder("{\"model\":\"m\",\"fired\":[{\"kind\":\"profile\",\"id\":\"" + enterprise + "\"}");
        for (var need : needs) {
            fired.append(",{\"kind\":\"need\",\"id\":\"").append(need).append("\",\"title\":\"\"}");
        }
        handle.createUpdate("insert into proposal (id, enterprise, item_kind, item, title,"
                        + " probability, triggers, reasons, status, planned_at, composed_at, sent_at)"
                        + " values (?, ?, 'achievement', ?, '耐高温隔膜', 0.8, ?, '{}', ?, ?, ?, ?)")
                .bind(0, id)
                .bind(1, enterprise)
                .bind(2, item)
                .bind(3, fired + "]}")
                .bind(4, status)
                .bind(5, now.toEpochMilli())
                .bind(6, now.toEpochMilli())
                .bind(7, status.equals("sent") ? now.toEpochMilli() : null)
                .execute();
        return id;
    }

    long count(String query) {
        return service.database()
                .read(handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    @Override
    public void close() {
        service.close();
    }

    private final class HandClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
