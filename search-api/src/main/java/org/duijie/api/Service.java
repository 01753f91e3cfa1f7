package org.duijie.api;

import java.time.Clock;
import org.duijie.corpus.store.Database;

/**
 * What the service knows beside records: accounts, keys, sessions, the audit log. Kept in {@code service.db} of the data directory, or in the schema
 * {@code service} of PostgreSQL. Safe for several threads, processes and machines.
 *
 * @param settings how the data directory is run
 * @param database the tables
 * @param clock tells every time that is kept
 */
public record Service(Settings settings, Database database, Clock clock) implements AutoCloseable {
    /** The name of the file without {@code .db}, and of the schema. */
    public static final String NAME = "service";

    private static final String MIGRATIONS = "org/duijie/api/service";

    /**
     * Opens what the service keeps, and makes it where it is missing.
     *
     * @return to be closed by the caller
     * @throws org.duijie.corpus.check.BrokenRule as {@link Database#open}
     */
    public static Service open(Settings settings, Clock clock) {
        return new Service(settings, Database.open(settings.place(), NAME, MIGRATIONS), clock);
    }

    /** {@return the service of a data directory, by its settings and the time of this machine; to be closed by the caller} */
    public static Service open(DataDirectory data) {
        return open(Settings.of(data, System::getenv), Clock.systemUTC());
    }

    @Override
    public void close() {
        database.close();
    }
}
