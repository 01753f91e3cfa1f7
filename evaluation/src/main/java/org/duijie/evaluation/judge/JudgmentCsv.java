package org.duijie.evaluation.judge;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** Judgments with who gave them, as CSV (RFC 4180, UTF-8) with a header row. */
public final class JudgmentCsv {
    private static final List<String> HEADER = List.of("topic", "item", "round", "judge", "grade", "comment", "at");

    private JudgmentCsv() {}

    /**
     * Writes judgments; the file appears, or replaces the one of its name, when it is complete.
     *
     * @throws BrokenRule {@code judging.none}, {@code file.unwritable}
     */
    public static void write(Path file, Collection<Judgment> judgments) {
        if (judgments.isEmpty()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.none");
        }
        var pending = file.resolveSibling("." + file.getFileName() + ".unfinished");
        try {
            Files.writeString(pending, text(judgments));
            Files.move(pending, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unwritable", file, e);
        }
    }

    private static String text(Collection<Judgment> judgments) throws IOException {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (var j : judgments) {
                csv.writeRecord(
                        j.topic(),
                        j.item(),
                        Integer.toString(j.round()),
                        j.judge(),
                        Integer.toString(j.grade()),
                        j.comment(),
                        j.at().toString());
            }
        }
        return text.toString();
    }

    /**
     * {@return the judgments in a file, in its order}
     *
     * @param check is shown each one, and may refuse it by a broken rule
     * @throws BrokenRule {@code file.missing}, {@code file.unreadable}, {@code judging.csvHeader}, {@code judging.csvRow} with file, line
     *     and what is wrong, {@code judging.none}
     */
    public static List<Judgment> read(Path file, Consumer<Judgment> check) {
        var judgments = new ArrayList<Judgment>();
        try (var reader = Files.newBufferedReader(file);
                var csv = CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(reader)) {
            var rows = csv.iterator();
            requireHeader(file, rows.hasNext() ? rows.next().getFields() : List.of());
            while (rows.hasNext()) {
                judgments.add(judgment(file, rows.next(), check));
            }
        } catch (NoSuchFileException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.missing", file);
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unreadable", file, e);
        } catch (UncheckedIOException e) {
            var cause = e.getCause() instanceof CharacterCodingException ? "UTF-8" : e.getCause();
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unreadable", file, cause);
        } catch (CsvParseException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unreadable", file, e.getMessage());
        }
        if (judgments.isEmpty()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.none");
        }
        return judgments;
    }

    private static void requireHeader(Path file, List<String> found) {
        var names = String.join(",", found).replace("\uFEFF", "");
        if (!names.equals(String.join(",", HEADER))) {
            throw new BrokenRule(
                    EvaluationMessages.MESSAGES, "judging.csvHeader", file, names, String.join(",", HEADER));
        }
    }

    private static Judgment judgment(Path file, CsvRecord row, Consumer<Judgment> check) {
        try {
            if (row.getFieldCount() != HEADER.size()) {
                throw new BrokenRule(
                        EvaluationMessages.MESSAGES, "judging.csvColumns", row.getFieldCount(), HEADER.size());
            }
            var judgment = new Judgment(
                    row.getField(0),
                    row.getField(1),
                    number("round", row.getField(2)),
                    row.getField(3),
                    number("grade", row.getField(4)),
                    row.getField(5),
                    instant(row.getField(6)));
            check.accept(judgment);
            return judgment;
        } catch (BrokenRule e) {
            throw new BrokenRule(
                    e,
                    EvaluationMessages.MESSAGES,
                    "judging.csvRow",
                    file,
                    row.getStartingLineNumber(),
                    e.getMessage());
        }
    }

    private static int number(String column, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "judging.csvNumber", column, text);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "judging.csvTime", text);
        }
    }
}
