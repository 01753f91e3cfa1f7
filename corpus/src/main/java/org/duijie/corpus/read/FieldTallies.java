package org.duijie.corpus.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the fields of objects that come without columns, so that these files have a profile too. For one thread. */
public final class FieldTallies {
    private final Map<String, ColumnTally> tallies = new LinkedHashMap<>();
    private long objects;

    /** Counts an object's fields, those within others as {@code owner.name}. */
    public void add(ObjectNode object) {
        objects++;
        add("", object);
    }

    private void add(String path, ObjectNode object) {
        for (var entry : object.properties()) {
            if (entry.getValue() instanceof ObjectNode inner) {
                add(path + entry.getKey() + ".", inner);
            } else {
                tallies.computeIfAbsent(path + entry.getKey(), name -> new ColumnTally())
                        .add(text(entry.getValue()));
            }
        }
    }

    private static String text(JsonNode value) {
        boolean nothing = value.isNull() || (value.isArray() && value.isEmpty());
        return nothing ? "" : value.isTextual() ? value.textValue() : value.toString();
    }

    /** {@return what was counted; a field that no record has is a column without a field} */
    public TableProfile profile() {
        var columns = tallies.entrySet().stream()
                .map(e ->
                        e.getValue().profile(e.getKey(), CellForm.of(e.getKey()).isPresent() ? e.getKey() : ""))
                .toList();
        return new TableProfile("", Optional.empty(), objects, columns);
    }
}
