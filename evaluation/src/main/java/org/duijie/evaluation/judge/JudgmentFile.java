package org.duijie.evaluation.judge;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.StoreConnections;
import org.duijie.corpus.store.StoreFaults;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Makes the file of the judgments, or brings it to the form that this version knows. */
final class JudgmentFile {
    private static final String MIGRATIONS = "classpath:org/duijie/evaluation/judge/migration";

    /** File locks are held by the whole process; this one tells its threads apart. */
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private JudgmentFile() {}

    /** @throws BrokenRule if the directory cannot be made, the file is none of ours, or a newer version wrote it */
    static void migrate(Path directory, Path file, StoreConnections connections) {
        ONE_THREAD.lock();
        try {
            Files.createDirectories(directory);
            try (var channel = FileChannel.open(
                            directory.resolve("judgments.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assert lock.isValid();
                migrate(connections);
            }
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "store.directory", directory, e);
        } catch (FlywayValidateException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "store.newer", file, e.getMessage());
        } catch (RuntimeException e) {
            throw StoreFaults.of(file, e);
        } finally {
            ONE_THREAD.unlock();
        }
    }

    private static void migrate(StoreConnections connections) {
        Flyway.configure(JudgmentFile.class.getClassLoader())
                .dataSource(connections.url(), null, null)
                .jdbcProperties(connections.settings())
                .locations(MIGRATIONS)
                .ignoreMigrationPatterns(new String[0])
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
