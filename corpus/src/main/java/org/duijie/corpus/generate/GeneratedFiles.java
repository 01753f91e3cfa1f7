package org.duijie.corpus.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * Writes made records into files, which appear under their names when they are complete.
 *
 * @param generator makes them
 * @param counts how many of each part
 */
public record GeneratedFiles(Generator generator, Map<Part, Long> counts) {
    /** Copies the counts. */
    public GeneratedFiles {
        counts = Map.copyOf(counts);
    }

    /** {@return how many records there will be} */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Writes all parts into one file, or a file for each part ({@code needs.jsonl}) into a directory that exists.
     *
     * @param progress hears how many are written
     * @return the files, which replace what was there
     * @throws BrokenRule {@code generate.none} if there is nothing to make, {@code generate.write}, or as {@link Generator#write}; no file is changed then but those that were complete
     */
    public List<Path> write(Path target, LongConsumer progress) {
        if (total() == 0) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "generate.none", target);
        }
        var files = new ArrayList<Path>();
        if (!Files.isDirectory(target)) {
            write(target, List.of(Part.values()), progress, 0);
            return List.of(target);
        }
        long before = 0;
        for (var part : Part.values()) {
            if (count(part) > 0) {
                var file = target.resolve(part.label() + ".jsonl");
                write(file, List.of(part), progress, before);
                before += count(part);
                files.add(file);
            }
        }
        return List.copyOf(files);
    }

    private long count(Part part) {
        return counts.getOrDefault(part, 0L);
    }

    private void write(Path file, List<Part> parts, LongConsumer progress, long before) {
        var pending = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(pending))) {
                long written = before;
                for (var part : parts) {
                    long first = written;
                    generator.write(part, count(part), out, done -> progress.accept(first + done));
                    written += count(part);
                }
            }
            Files.move(pending, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "generate.write", file, e);
        } finally {
            delete(pending);
        }
    }

    private static void delete(Path pending) {
        try {
            Files.deleteIfExists(pending);
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "generate.write", pending, e);
        }
    }
}
