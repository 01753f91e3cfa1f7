package org.duijie.corpus.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Makes a store's file, or brings it to the form that this version knows. */
final class StoreFile {
    private static final String MIGRATIONS = "classpath:org/duijie/corpus/store/migration";
    /** The version of the last migration. */
    static final String LATEST = "5";

    /** File locks are held by the whole process; this one tells its threads apart. */
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private StoreFile() {}

    /**
     * Migrates, while a lock file keeps other processes from doing the same.
     *
     * @throws BrokenRule if the directory cannot be made, the file is none of ours, or a newer version wrote it
     */
    static void migrate(Path directory, Path file, StoreConnections connections) {
        if (isCurrent(file, connections)) {
            return;
        }
        ONE_THREAD.lock();
        try {
            Files.createDirectories(directory);
            try (var channel = FileChannel.open(
                            directory.resolve("store.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assert lock.isValid();
                migrate(connections);
                noteLatest(connections);
            }
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "store.directory", directory, e);
        } catch (FlywayValidateException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "store.newer", file, e.getMessage());
        } catch (RuntimeException | SQLException e) {
            throw StoreFaults.of(file, e);
        } finally {
            ONE_THREAD.unlock();
        }
    }

    /** Flyway takes half a second to find out that there is nothing to do; the store says so itself. */
    private static boolean isCurrent(Path file, StoreConnections connections) {
        if (!Files.exists(file)) {
            return false;
        }
        try (var connection = connections.open();
                var query = connection.prepareStatement("select value from property where name = 'schema'");
                var row = query.executeQuery()) {
            return row.next() && row.getString(1).equals(LATEST);
        } catch (SQLException e) {
            return false; // the migration tells what is wrong
        }
    }

    private static void noteLatest(StoreConnections connections) throws SQLException {
        try (var connection = connections.open();
                var update = connection.prepareStatement("insert into property (name, value) values ('schema', ?)"
                        + " on conflict (name) do update set value = excluded.value")) {
            StoredIndicators.noteEmpty(connection);
            update.setString(1, LATEST);
            update.executeUpdate();
        }
    }

    private static void migrate(StoreConnections connections) {
        Flyway.configure(StoreFile.class.getClassLoader())
                .dataSource(connections.url(), null, null)
                .jdbcProperties(connections.settings())
                .locations(MIGRATIONS)
                .ignoreMigrationPatterns(new String[0])
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
