package org.duijie.corpus.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** A SQLite file in the data directory. */
final class SqliteKind implements DatabaseKind {
    /** File locks are held by the whole process; this one tells its threads apart. */
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private final Path directory;
    private final String name;
    private final Path file;
    private final StoreConnections connections;
    private final StoreConnections writing;

    /** @param own settings that go before the usual ones */
    SqliteKind(Path directory, String name, Map<String, String> own) {
        this.directory = directory;
        this.name = name;
        this.file = directory.resolve(name + ".db");
        this.connections = new StoreConnections(file, own);
        // A transaction that reads before it writes takes the lock at once, else it could fail where another wrote
        // between.
        var immediate = new HashMap<>(own);
        immediate.put("transaction_mode", "IMMEDIATE");
        this.writing = new StoreConnections(file, immediate);
    }

    /**
     * {@return whether some process, this one too, has a file open}
     *
     * @throws BrokenRule {@code store.corrupt} and the like if it cannot be read
     */
    static boolean isInUse(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        // The log can be left only by a connection that is alone.
        try (var alone = new StoreConnections(file, Map.of("busy_timeout", "0"));
                var connection = alone.open();
                var change = connection.createStatement()) {
            change.execute("pragma journal_mode = delete");
            return false;
        } catch (SQLException e) {
            var fault = StoreFaults.of(file, e);
            if (fault.rule().equals("store.busy")) {
                return true;
            }
            throw fault;
        }
    }

    @Override
    public String suffix() {
        return "sqlite";
    }

    @Override
    public ConnectionFactory connections() {
        return connections;
    }

    @Override
    public ConnectionFactory writing() {
        return writing;
    }

    @Override
    public Connection openToWrite() throws SQLException {
        return connections.openToWrite();
    }

    @Override
    public Connection openAtOneMoment() throws SQLException {
        var connection = connections.open();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public TransactionIsolationLevel oneMoment() {
        return TransactionIsolationLevel.SERIALIZABLE;
    }

    @Override
    public boolean isCurrent(Migrations migrations) {
        if (!Files.exists(file)) {
            return false;
        }
        try (var connection = connections.open()) {
            return migrations.wereRun(connection);
        } catch (SQLException e) {
            return false; // the migration tells what is wrong
        }
    }

    @Override
    public void migrate(Migrations migrations) {
        ONE_THREAD.lock();
        try {
            Files.createDirectories(directory);
            try (var channel = FileChannel.open(
                            directory.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assert lock.isValid();
                migrations
                        .flyway()
                        .dataSource(connections.url(), null, null)
                        .jdbcProperties(connections.settings())
                        .load()
                        .migrate();
            }
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "store.directory", directory, e);
        } catch (FlywayValidateException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "store.newer", file, e.getMessage());
        } catch (RuntimeException e) {
            throw fault(e);
        } finally {
            ONE_THREAD.unlock();
        }
    }

    @Override
    public void copyTo(Path copy) {
        try (var connection = connections.open();
                var vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
            try (var written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                written.force(true);
            }
        } catch (SQLException e) {
            throw StoreFaults.of(copy, e);
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "store.io", copy, e);
        }
    }

    @Override
    public BrokenRule fault(Exception failure) {
        return StoreFaults.of(file, failure);
    }

    @Override
    public String takingRows() {
        return "";
    }

    @Override
    public void close() {
        try {
            connections.close();
            writing.close();
        } catch (SQLException e) {
            throw fault(e);
        }
    }
}
