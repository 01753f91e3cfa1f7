package org.duijie.corpus.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.ConnectionFactory;

/** A SQLite file in the data directory. */
final class SqliteKind implements DatabaseKind {
    /** File locks are held by the whole process; this one tells its threads apart. */
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private final Path directory;
    private final String name;
    private final Path file;
    private final StoreConnections connections;

    SqliteKind(Path directory, String name) {
        this.directory = directory;
        this.name = name;
        this.file = directory.resolve(name + ".db");
        // A transaction that reads before it writes takes the lock at once, else it could fail where another wrote
        // between.
        this.connections = new StoreConnections(file, Map.of("transaction_mode", "IMMEDIATE"));
    }

    @Override
    public ConnectionFactory connections() {
        return connections;
    }

    @Override
    public void migrate(String scripts) {
        ONE_THREAD.lock();
        try {
            Files.createDirectories(directory);
            try (var channel = FileChannel.open(
                            directory.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assert lock.isValid();
                Flyway.configure(SqliteKind.class.getClassLoader())
                        .dataSource(connections.url(), null, null)
                        .jdbcProperties(connections.settings())
                        .locations("classpath:" + scripts)
                        .ignoreMigrationPatterns(new String[0])
                        .loggers("slf4j")
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
        } catch (SQLException e) {
            throw fault(e);
        }
    }
}
