package org.duijie.corpus.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private final List<String> header;
    private final Optional<Kind> usual;
    private final Function<Kind, List<String>> fieldsOf;
    private final Map<Kind, List<String>> fields = new EnumMap<>(Kind.class);
    private final int kindColumn;

    TableMapping(List<String> header, Optional<Kind> usual, Function<Kind, List<String>> fieldsOf) {
        this.header = List.copyOf(header);
        this.usual = usual;
        this.fieldsOf = fieldsOf;
        kindColumn = fieldsOf.apply(Kind.ACHIEVEMENT).indexOf("kind");
        usual.ifPresent(this::fields);
    }

    /**
     * {@return the row's fields, with an id made from kind, title and organisation where it has none}
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code kind.unknown}
     */
    ObjectNode object(List<String> row) {
        var kind = kind(row);
        var fields = fields(kind);
        var object = new RowObject(kind);
        for (int i = 0; i < fields.size(); i++) {
            var cell = row.get(i).strip();
            if (!cell.isEmpty() && !fields.get(i).isEmpty()) {
                object.put(fields.get(i), cell, header.get(i).contains("万元"));
            }
        }
        return object.finished();
    }

    /** {@return the columns that no kind of row met so far has a field for} */
    Set<String> unmapped() {
        var unmapped = new LinkedHashSet<String>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            if (fields.values().stream().allMatch(f -> f.get(column).isEmpty())) {
                unmapped.add(header.get(i));
            }
        }
        return unmapped;
    }

    private Kind kind(List<String> row) {
        var word = kindColumn < 0 ? "" : row.get(kindColumn).strip();
        return word.isEmpty() && usual.isPresent() ? usual.get() : Kind.of(kindOf(word));
    }

    private static String kindOf(String word) {
        return WordsRule.kind().of("kind", word).values().stream().findFirst().orElse(word);
    }

    private List<String> fields(Kind kind) {
        return fields.computeIfAbsent(kind, fieldsOf);
    }
}
