package org.duijie.evaluation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * A directory that is gone afterwards.
 *
 * @param path the directory
 */
public record Scratch(Path path) implements AutoCloseable {
    /**
     * {@return a new directory where the system keeps temporary files}
     *
     * @throws BrokenRule {@code bench.scratch}
     */
    public static Scratch create() {
        try {
            return new Scratch(Files.createTempDirectory("duijie-bench"));
        } catch (IOException e) {
            throw new BrokenRule(
                    e, EvaluationMessages.MESSAGES, "bench.scratch", System.getProperty("java.io.tmpdir"), e);
        }
    }

    /** {@return a new directory in another one} */
    static Scratch in(Path parent) {
        try {
            return new Scratch(Files.createTempDirectory(parent, "round"));
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "bench.scratch", parent, e);
        }
    }

    /** {@return the size of all files in a directory and below, in bytes} */
    static long bytes(Path directory) {
        try (var files = Files.walk(directory)) {
            long bytes = 0;
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "bench.scratch", directory, e);
        }
    }

    /**
     * Deletes the directory and all in it.
     *
     * @throws BrokenRule {@code bench.scratch}
     */
    @Override
    public void close() {
        try (var all = Files.walk(path)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "bench.scratch", path, e);
        }
    }
}
