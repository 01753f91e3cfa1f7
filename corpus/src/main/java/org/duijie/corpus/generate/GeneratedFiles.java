package org.duijie.corpus.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
 * @param interactions how many things are done with the technologies by those who have the needs
 */
public record GeneratedFiles(Generator generator, Map<Part, Long> counts, long interactions) {
    private static final String INTERACTIONS = "interactions";

    /** Copies the counts. */
    public GeneratedFiles {
        counts = Map.copyOf(counts);
    }

    /** Without interactions. */
    public GeneratedFiles(Generator generator, Map<Part, Long> counts) {
        this(generator, counts, 0);
    }

    /** {@return how many records and interactions there will be} */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum() + interactions;
    }

    /**
     * Writes all into one file, or a file for each part ({@code needs.jsonl}, {@code interactions.jsonl}) into a directory that exists.
     *
     * @param progress hears how many are written
     * @return the files, which replace what was there
     * @throws BrokenRule {@code generate.none} if there is nothing to make, {@code generate.interactions} if there are interactions to be
     *     made without needs or technologies, {@code generate.write}, or as {@link Generator#write}; no file is changed then but those that
     *     were complete
     */
    public List<Path> write(Path target, LongConsumer progress) {
        if (total() == 0) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "generate.none", target);
        }
        boolean apart = Files.isDirectory(target);
        var files = new ArrayList<Path>();
        long before = 0;
        for (var pieces : apart ? pieces().stream().map(List::of).toList() : List.of(pieces())) {
            var file = apart ? target.resolve(pieces.getFirst().label() + ".jsonl") : target;
            write(file, pieces, progress, before);
            before += pieces.stream().mapToLong(Piece::count).sum();
            files.add(file);
        }
        return List.copyOf(files);
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        for (var part : Part.values()) {
            pieces.add(new Piece(
                    part.label(), count(part), (out, heard) -> generator.write(part, count(part), out, heard)));
        }
        var made = new MadeInteractions(generator, count(Part.TECHNOLOGIES), count(Part.NEEDS));
        pieces.add(new Piece(INTERACTIONS, interactions, (out, heard) -> made.write(interactions, out, heard)));
        return pieces.stream().filter(p -> p.count() != 0).toList();
    }

    private long count(Part part) {
        return counts.getOrDefault(part, 0L);
    }

    private static void write(Path file, List<Piece> pieces, LongConsumer progress, long before) {
        var pending = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(pending))) {
                long written = before;
                for (var piece : pieces) {
                    long first = written;
                    piece.writer().write(out, done -> progress.accept(first + done));
                    written += piece.count();
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

    /** What is made together. */
    private record Piece(String label, long count, Writer writer) {}

    /** Makes and writes. */
    private interface Writer {
        void write(OutputStream out, LongConsumer progress) throws IOException;
    }
}
