package org.duijie.corpus.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.corpus.normalise.Texts;

/** Words of a column and what they mean there; a word that means an empty text says nothing. Immutable. */
record ValueList(Map<String, String> meanings) {
    /** A list without words. */
    static final ValueList NONE = new ValueList(Map.of());

    /** Copies the map. */
    ValueList {
        meanings = Map.copyOf(meanings);
    }

    /** {@return the cell with its words replaced: the whole of it, or, in a list, each item} */
    String of(String field, String cell) {
        if (meanings.isEmpty()) {
            return cell;
        }
        var whole = meanings.get(cell);
        if (whole != null) {
            return whole;
        }
        var items = CellForm.of(field).map(form -> items(form, cell)).orElse(List.of());
        if (items.stream().noneMatch(meanings::containsKey)) {
            return cell;
        }
        return items.stream()
                .map(item -> Optional.ofNullable(meanings.get(item)).orElse(item))
                .collect(Collectors.joining(";"));
    }

    private static List<String> items(CellForm form, String cell) {
        return switch (form) {
            case LIST -> Texts.list(cell);
            case NAMES -> Texts.names(cell);
            default -> List.of();
        };
    }
}
