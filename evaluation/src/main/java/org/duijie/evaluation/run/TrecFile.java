package org.duijie.evaluation.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.Consumer;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * The form that runs and judgments share: rows of columns.
 *
 * @param file where it is
 * @param columns how many columns each row has
 * @param form the names of the columns, for messages
 */
record TrecFile(Path file, int columns, String form) {
    private static final String BLANKS = " \t\u000B\f\r";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
        // Every byte is a character here, so that a line that is not UTF-8 can be named.
        try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            if (readLines(reader, rows) == 0) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "file.empty", file, form);
            }
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unreadable", file, e);
        }
    }

    private long readLines(BufferedReader reader, Consumer<Row> rows) throws IOException {
        long line = 0;
        long found = 0;
        for (var bytes = reader.readLine(); bytes != null; bytes = reader.readLine()) {
            line++;
            var text = decode(bytes, line);
            var row = new Row(file, line, split(text));
            if (row.columns().isEmpty() || row.column(0).startsWith("#")) {
                continue;
            }
            if (row.columns().size() != columns) {
                throw row.broken("row.columns", row.columns().size(), columns, form, text);
            }
            rows.accept(row);
            found++;
        }
        return found;
    }

    private String decode(String bytes, long line) {
        if (bytes.chars().allMatch(c -> c < 0x80)) {
            return bytes;
        }
        try {
            var raw = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
            var text = StandardCharsets.UTF_8.newDecoder().decode(raw).toString();
            return line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "row.encoding", file, line);
        }
    }

    private static List<String> split(String text) {
        var found = new ArrayList<String>();
        for (var words = new StringTokenizer(text, BLANKS); words.hasMoreTokens(); ) {
            found.add(words.nextToken());
        }
        return found;
    }
}
