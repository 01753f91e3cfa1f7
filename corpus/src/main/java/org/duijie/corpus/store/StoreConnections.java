package org.duijie.corpus.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Properties;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Connections to one SQLite file, kept open for the next use.
 *
 * <p>The settings: a write-ahead log, so that readers do not wait for a writer. {@code synchronous=FULL}, because derived indexes follow
 * the change sequence: with {@code NORMAL} a power failure could take back commits that an index has already seen, and their numbers
 * would be given again to other changes; an import is one commit, so this costs one more flush. Writers of other processes are waited
 * for as long as {@link #BUSY_TIMEOUT_MS}.
 */
final class StoreConnections implements ConnectionFactory, AutoCloseable {
    /** How long a writer waits for another one, in milliseconds; an import holds the write lock until it ends. */
    private static final int BUSY_TIMEOUT_MS = 120_000;

    private static final int MOST_IDLE = 16;

    private final String url;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    StoreConnections(Path file) {
        // As a URI, since a plain path is cut at a question mark.
        url = "jdbc:sqlite:" + file.toAbsolutePath().toUri();
    }

    String url() {
        return url;
    }

    Map<String, String> settings() {
        return Map.of(
                "journal_mode", "WAL",
                "synchronous", "FULL",
                "busy_timeout", String.valueOf(BUSY_TIMEOUT_MS),
                "cache_size", "-16000");
    }

    /** {@return a new connection, that the caller closes} */
    Connection open() throws SQLException {
        var properties = new Properties();
        properties.putAll(settings());
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public Connection openConnection() throws SQLException {
        synchronized (idle) {
            if (closed) {
                throw new SQLException("the store is closed");
            }
            var connection = idle.poll();
            if (connection != null) {
                return connection;
            }
        }
        return open();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        synchronized (idle) {
            if (!closed && idle.size() < MOST_IDLE) {
                idle.push(connection);
                return;
            }
        }
        connection.close();
    }

    @Override
    public void close() throws SQLException {
        synchronized (idle) {
            closed = true;
            for (var connection : idle) {
                connection.close();
            }
            idle.clear();
        }
    }
}
