package org.duijie.evaluation.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * Writes tables as CSV (RFC 4180), UTF-8, with the mark at the beginning by which spreadsheet programs know that, and a header line. Numbers are as
 * exact as Java writes them. A text that such a program would take for a formula gets an apostrophe before it.
 */
public final class CsvTable {
    private static final char MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";

    private CsvTable() {}

    /** Takes rows, one after the other. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Adds a row.
         *
         * @param cells one for each column: numbers, texts and what has a text; an empty {@link Optional} (also of numbers) is an empty cell
         */
        void add(Object... cells);
    }

    /**
     * Writes a table, which appears, or replaces the file of its name, when it is complete.
     *
     * @param file where; its folder is made if it is not there
     * @param columns their names
     * @param content adds the rows
     * @throws BrokenRule {@code file.directory}, {@code file.unwritable}
     */
    public static void write(Path file, List<String> columns, Consumer<Rows> content) {
        if (Files.isDirectory(file)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "file.directory", file);
        }
        var pending = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                fill(pending, columns, content);
                Files.move(pending, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(pending);
            }
        } catch (UncheckedIOException e) {
            throw new BrokenRule(e.getCause(), EvaluationMessages.MESSAGES, "file.unwritable", file, e.getCause());
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unwritable", file, e);
        }
    }

    /** {@return a table that is not large, as {@link #write} would write it} */
    public static byte[] bytes(List<String> columns, Consumer<Rows> content) {
        var out = new StringWriter();
        try {
            fill(out, columns, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void fill(Path pending, List<String> columns, Consumer<Rows> content) throws IOException {
        try (var out = Files.newBufferedWriter(pending)) {
            fill(out, columns, content);
        }
    }

    private static void fill(Writer out, List<String> columns, Consumer<Rows> content) throws IOException {
        out.write(MARK);
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(columns);
            content.accept(cells ->
                    csv.writeRecord(Arrays.stream(cells).map(CsvTable::cell).toList()));
        }
    }

    private static String cell(Object value) {
        return switch (value) {
            case Number number -> number.toString();
            case Optional<?> some -> some.map(CsvTable::cell).orElse("");
            case OptionalDouble some -> some.isPresent() ? String.valueOf(some.getAsDouble()) : "";
            case OptionalInt some -> some.isPresent() ? String.valueOf(some.getAsInt()) : "";
            default -> guarded(value.toString());
        };
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
