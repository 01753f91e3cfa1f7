package org.duijie.corpus.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Connections to one SQLite file, kept open for the next use.
 *
 * <p>The settings: a write-ahead log, so that readers do not wait for a writer. {@code synchronous=FULL}, because derived indexes follow
 * the change sequence: with {@code NORMAL} a power failure could take back commits that an index has already seen, and their numbers
 * would be given again to other changes; an import is one commit, so this costs one more flush. Writers of other processes are waited
 * for two minutes, since an import holds the write lock until it ends.
 */
final class StoreConnections implements ConnectionFactory, AutoCloseable {
    private static final Map<String, String> USUAL = Map.of(
            "journal_mode", "WAL",
            "synchronous", "FULL",
            "busy_timeout", "120000",
            "cache_size", "-16000");
    private static final int MOST_IDLE = 16;

    private final String url;
    private final Map<String, String> settings;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * Connections, none of them open yet.
     *
     * @param own settings that go before the usual ones
     */
    public StoreConnections(Path file, Map<String, String> own) {
        // As a URI, since a plain path is cut at a question mark.
        url = "jdbc:sqlite:" + file.toAbsolutePath().toUri();
        settings = new HashMap<>(USUAL);
        settings.putAll(own);
    }

    /** {@return the address of the file, as JDBC has it} */
    public String url() {
        return url;
    }

    /** {@return what connections are opened with} */
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** {@return a new connection, that the caller closes} */
    Connection open() throws SQLException {
        return open(Map.of());
    }

    /** {@return a new connection for many changes all over the file, that the caller closes; it takes up to 128 MB beside the heap} */
    Connection openToWrite() throws SQLException {
        return open(Map.of("cache_size", "-128000"));
    }

    private Connection open(Map<String, String> more) throws SQLException {
        var properties = new Properties();
        properties.putAll(settings);
        properties.putAll(more);
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
