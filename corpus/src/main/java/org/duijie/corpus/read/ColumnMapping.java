package org.duijie.corpus.read;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;

/**
 * Which column of a table is which field of a record, and what its words mean. It knows the fields' own names ({@code title},
 * {@code owner.name}) and the usual Chinese column names of each kind ({@code columns.tsv}); names of its own, as of a
 * {@link MappingFile}, go before both, and an empty field there leaves the column out. A name that stands under others in a header of
 * several rows, such as {@code 联系人/电话}, is looked for as a whole and then by its parts, the lowest first. Immutable.
 */
public final class ColumnMapping {
    /** The usual names only. */
    public static final ColumnMapping USUAL = new ColumnMapping(Map.of(), Map.of());

    private static final String IGNORED = "";

    private final Map<String, String> own;
    private final Map<String, ValueList> values;
    private final boolean tolerant;

    /**
     * A mapping with names of its own.
     *
     * @param own fields by column name, empty for none
     * @param values for column names, what their words mean
     */
    ColumnMapping(Map<String, String> own, Map<String, Map<String, String>> values) {
        this(
                own.entrySet().stream()
                        .collect(toUnmodifiableMap(e -> UsualColumns.normal(e.getKey()), Map.Entry::getValue)),
                values.entrySet().stream()
                        .collect(toUnmodifiableMap(
                                e -> UsualColumns.normal(e.getKey()), e -> new ValueList(e.getValue()))),
                false);
    }

    private ColumnMapping(Map<String, String> own, Map<String, ValueList> values, boolean tolerant) {
        this.own = own;
        this.values = values;
        this.tolerant = tolerant;
    }

    /** {@return this mapping, but a table that does not tell its kind is of the kind that fits best, and one that says nothing is read} */
    public ColumnMapping tolerant() {
        return new ColumnMapping(own, values, true);
    }

    /**
     * The mapping of one table.
     *
     * @param place file and table, for errors
     * @param kind the kind of rows that do not say theirs; guessed where it is empty
     * @throws BrokenRule {@code csv.header}, {@code csv.kind}
     */
    TableMapping of(String place, TableRows.Header header, Optional<Kind> kind) {
        var names = header.names();
        if (known(names) == 0 && !tolerant) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "csv.header", place, String.join(", ", names));
        }
        boolean rowsSay = fields(names, Kind.ACHIEVEMENT).contains("kind");
        var usual = kind.or(() -> guess(names));
        if (tolerant && usual.isEmpty() && known(names) > 0) {
            usual = Optional.of(bestFit(names));
        }
        if (usual.isEmpty() && !rowsSay && !tolerant) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "csv.kind", place, String.join(", ", names));
        }
        var meanings = names.stream().map(this::meanings).toList();
        return new TableMapping(header, usual, k -> fields(names, k), meanings);
    }

    private ValueList meanings(String column) {
        return names(column)
                .flatMap(name -> Stream.ofNullable(values.get(name)))
                .findFirst()
                .orElse(ValueList.NONE);
    }

    /** {@return how many of the names are known, for the kind of which most are} */
    long known(List<String> names) {
        return known(names, bestFit(names));
    }

    private Kind bestFit(List<String> names) {
        return Stream.of(Kind.values())
                .max(Comparator.comparingLong((Kind kind) -> known(names, kind))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private long known(List<String> names, Kind kind) {
        return fields(names, kind).stream().filter(field -> !field.isEmpty()).count();
    }

    /** The kind that most columns speak for. */
    private static Optional<Kind> guess(List<String> header) {
        return Stream.of(Kind.PATENT, Kind.NEED, Kind.ACHIEVEMENT, Kind.ENTERPRISE)
                .filter(kind -> voices(kind, header) > 0)
                .max(Comparator.comparingLong((Kind kind) -> voices(kind, header))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static long voices(Kind kind, List<String> header) {
        return header.stream()
                .filter(column -> names(column).anyMatch(name -> UsualColumns.speaksFor(kind, name)))
                .count();
    }

    /** For each column the field's name, empty for none. */
    private List<String> fields(List<String> header, Kind kind) {
        return header.stream().map(name -> field(name, kind)).toList();
    }

    private String field(String column, Kind kind) {
        return names(column)
                .filter(own::containsKey)
                .map(own::get)
                .findFirst()
                .or(() -> names(column)
                        .flatMap(name -> UsualColumns.field(kind, name).stream())
                        .findFirst())
                .orElse(IGNORED);
    }

    /** The names that a column is looked for by: its own, and where that has parts, those, the lowest first. */
    private static Stream<String> names(String column) {
        var parts = Arrays.asList(column.split("/", -1)).reversed();
        return Stream.concat(Stream.of(column), parts.stream()).distinct().map(UsualColumns::normal);
    }
}
