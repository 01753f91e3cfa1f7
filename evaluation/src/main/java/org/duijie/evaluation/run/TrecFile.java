package org.duijie.evaluation.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * The form that runs and judgments share: rows of columns.
 *
 * @param file where it is; what is packed with gzip is unpacked, whatever its name
 * @param columns how many columns each row has
 * @param form the names of the columns, for messages
 */
record TrecFile(Path file, int columns, String form) {
    private static final int BUFFER = 1 << 16;

    /**
     * Hands over every row, one after the other; empty lines and comments are passed over.
     *
     * @throws BrokenRule {@code file.missing}, {@code file.directory}, {@code file.unreadable}, {@code file.empty},
     *     {@code row.encoding}, {@code row.columns}, and what {@code rows} throws
     */
    void read(Consumer<Row> rows) {
        if (Files.isDirectory(file)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "file.directory", file);
        }
        if (Files.notExists(file)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "file.missing", file);
        }
        try (var in = open()) {
            if (readLines(new Lines(in), rows) == 0) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "file.empty", file, form);
            }
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unreadable", file, e);
        }
    }

    private InputStream open() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            in.mark(2);
            boolean packed = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            return packed ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private long readLines(Lines lines, Consumer<Row> rows) throws IOException {
        var row = new Row(file);
        long found = 0;
        while (lines.next()) {
            row.next(lines.buffer(), lines.start(), lines.end());
            if (row.isComment()) {
                continue;
            }
            if (row.size() != columns) {
                throw row.broken("row.columns", row.size(), columns, form, row.text());
            }
            rows.accept(row);
            found++;
        }
        return found;
    }
}
