package org.duijie.corpus.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.normalise.WordsRule;

/** The mapping of one table: which of its columns is which field, for each kind of row. For one thread. */
final class TableMapping {
    private final TableRows.Header header;
    private final Optional<Kind> usual;
    private final Function<Kind, List<String>> fieldsOf;
    private final List<ValueList> values;
    private final List<ColumnTally> tallies = new ArrayList<>();
    private final Map<Kind, List<String>> fields = new EnumMap<>(Kind.class);
    private final int kindColumn;
    private long rows;

    /**
     * A mapping.
     *
     * @param usual the kind of rows that do not say theirs
     * @param fieldsOf for each kind the columns' fields, empty for none
     * @param values for each column the words that mean others
     */
    TableMapping(
            TableRows.Header header,
            Optional<Kind> usual,
            Function<Kind, List<String>> fieldsOf,
            List<ValueList> values) {
        this.header = header;
        this.usual = usual;
        this.fieldsOf = fieldsOf;
        this.values = List.copyOf(values);
        kindColumn = fieldsOf.apply(Kind.ACHIEVEMENT).indexOf("kind");
        header.names().forEach(name -> tallies.add(new ColumnTally()));
        usual.ifPresent(this::fields);
    }

    /**
     * {@return the row's fields, with an id made from kind, title and organisation where it has none}
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code kind.unknown}
     */
    ObjectNode object(List<String> row) {
        rows++;
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).add(cell(row, i));
        }
        var kind = kind(row);
        var fields = fields(kind);
        var object = new RowObject(kind);
        for (int i = 0; i < fields.size(); i++) {
            put(object, i, fields.get(i), cell(row, i));
        }
        return object.finished();
    }

    /** {@return the columns that no kind of row met so far has a field for} */
    Set<String> unmapped() {
        var unmapped = new LinkedHashSet<String>();
        for (int i = 0; i < header.names().size(); i++) {
            if (field(i).isEmpty() && !header.names().get(i).isBlank()) {
                unmapped.add(header.names().get(i));
            }
        }
        return unmapped;
    }

    /** {@return how the table was understood, with samples of the rows met so far} */
    TableProfile profile() {
        var kind = usual.or(() -> fields.keySet().stream().findFirst()).orElse(Kind.ACHIEVEMENT);
        var columns = new ArrayList<TableProfile.Column>();
        for (int i = 0; i < tallies.size(); i++) {
            int column = i;
            columns.add(tallies.get(i).profile(header.names().get(i), field(i), cell -> only(kind, column, cell)));
        }
        return new TableProfile(header.table(), usual, rows, columns);
    }

    /** A record with one cell, and a title, as it must have one. */
    private ObjectNode only(Kind kind, int column, String cell) {
        var object = new RowObject(kind);
        put(object, column, field(column), cell);
        object.put("title", "甲", false);
        return object.finished();
    }

    private void put(RowObject object, int column, String field, String cell) {
        if (field.isEmpty() || cell.isEmpty()) {
            return;
        }
        var value = values.get(column).of(field, cell);
        if (!value.isEmpty()) {
            object.put(field, value, header.names().get(column).contains("万元"));
        }
    }

    /** The column's field for the first kind that has one; empty for none. */
    private String field(int column) {
        return fields.values().stream()
                .map(f -> f.get(column))
                .filter(f -> !f.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Kind kind(List<String> row) {
        var word = kindColumn < 0 ? "" : values.get(kindColumn).of("kind", cell(row, kindColumn));
        return word.isEmpty() && usual.isPresent() ? usual.get() : Kind.of(kindOf(word));
    }

    private static String kindOf(String word) {
        return WordsRule.kind().of("kind", word).values().stream().findFirst().orElse(word);
    }

    private List<String> fields(Kind kind) {
        return fields.computeIfAbsent(kind, fieldsOf);
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }
}
