package org.duijie.corpus.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Kind;

/**
 * Which column of a table is which field of a record. It knows the fields' own names ({@code title}, {@code owner.name}) and the usual
 * Chinese column names of each kind ({@code columns.tsv}); a mapping file, a JSON object {@code {"列名":"field"}}, goes before both, and
 * an empty field there leaves the column out. Immutable.
 */
public final class ColumnMapping {
    /** The usual names only. */
    public static final ColumnMapping USUAL = new ColumnMapping(Map.of());

    private static final String IGNORED = "";

    private final Map<String, String> own;

    private ColumnMapping(Map<String, String> own) {
        this.own = Map.copyOf(own);
    }

    /**
     * Reads a mapping file.
     *
     * @return the usual names with the file's before them
     * @throws BrokenRule {@code file.missing}, {@code mapping.form}, {@code mapping.field}
     */
    public static ColumnMapping read(Path file) {
        FileFormat.checkReadable(file);
        try {
            var bytes = Files.readAllBytes(file);
            var own = new HashMap<String, String>();
            for (var entry : RecordJson.parse(bytes, 0, bytes.length).properties()) {
                own.put(UsualColumns.normal(entry.getKey()), field(file, entry.getKey(), entry.getValue()));
            }
            return new ColumnMapping(own);
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "file.read", file, e);
        } catch (BrokenRule e) {
            throw e.rule().startsWith("mapping.")
                    ? e
                    : new BrokenRule(e, CorpusMessages.MESSAGES, "mapping.form", file, e.getMessage());
        }
    }

    /**
     * The mapping of one table.
     *
     * @param file named in errors
     * @param header the column names
     * @param kind the kind of rows that do not say theirs; guessed where it is empty
     * @throws BrokenRule {@code csv.header}, {@code csv.kind}
     */
    TableMapping of(Path file, List<String> header, Optional<Kind> kind) {
        if (Stream.of(Kind.values()).allMatch(k -> fields(header, k).stream().allMatch(String::isEmpty))) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "csv.header", file, String.join(", ", header));
        }
        boolean rowsSay = fields(header, Kind.ACHIEVEMENT).contains("kind");
        var usual = kind.or(() -> guess(header));
        if (usual.isEmpty() && !rowsSay) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "csv.kind", file, String.join(", ", header));
        }
        return new TableMapping(header, usual, k -> fields(header, k));
    }

    /** The kind that most columns speak for. */
    private Optional<Kind> guess(List<String> header) {
        var names = header.stream().map(UsualColumns::normal).toList();
        return Stream.of(Kind.PATENT, Kind.NEED, Kind.ACHIEVEMENT, Kind.ENTERPRISE)
                .filter(k -> UsualColumns.voices(k, names) > 0)
                .max(Comparator.comparingLong((Kind k) -> UsualColumns.voices(k, names))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** For each column the field's name, empty for none. */
    private List<String> fields(List<String> header, Kind kind) {
        return header.stream()
                .map(UsualColumns::normal)
                .map(name -> own.containsKey(name)
                        ? own.get(name)
                        : UsualColumns.field(kind, name).orElse(IGNORED))
                .toList();
    }

    private static String field(Path file, String column, JsonNode value) {
        var field = value.isNull() ? IGNORED : value.asText();
        if (!field.isEmpty() && CellForm.of(field).isEmpty()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "mapping.field", file, column, value);
        }
        return field;
    }
}
