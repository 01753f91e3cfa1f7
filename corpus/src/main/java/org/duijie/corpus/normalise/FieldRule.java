package org.duijie.corpus.normalise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is done to one field of a record. */
sealed interface FieldRule {
    /** {@return the field, with a point before what lies in an object: {@code owner.uscc}} */
    String path();

    /** Does it to the field's value in the object that holds it. */
    void apply(ObjectNode record, ObjectNode holder, String name, Consumer<Finding> findings);

    /** Brings the field to its normal form, if the record has it. */
    default void apply(ObjectNode record, Consumer<Finding> findings) {
        int dot = path().indexOf('.');
        var name = path().substring(dot + 1);
        if ((dot < 0 ? record : record.get(path().substring(0, dot))) instanceof ObjectNode holder
                && holder.hasNonNull(name)) {
            apply(record, holder, name, findings);
        }
    }

    /** A field with one value. */
    record One<T>(String path, ValueRule<T> values) implements FieldRule {
        @Override
        public void apply(ObjectNode record, ObjectNode holder, String name, Consumer<Finding> findings) {
            var said = values.said(holder.get(name));
            if (said.isEmpty()) {
                return;
            }
            var normal = values.normal(record, path, said.get(), findings);
            if (normal.isEmpty()) {
                holder.remove(name);
            } else {
                holder.set(name, normal.getFirst());
            }
        }
    }

    /** A list; a text in its place is taken apart. */
    record Several<T>(String path, Function<String, List<String>> list, ValueRule<T> values) implements FieldRule {
        @Override
        public void apply(ObjectNode record, ObjectNode holder, String name, Consumer<Finding> findings) {
            split(holder, name, list);
            if (!(holder.get(name) instanceof ArrayNode items)) {
                return;
            }
            var normal = holder.arrayNode(items.size());
            for (var item : items) {
                var said = values.said(item);
                if (said.isPresent()) {
                    normal.addAll(values.normal(record, path, said.get(), findings));
                } else {
                    normal.add(item);
                }
            }
            holder.set(name, normal);
        }
    }

    /** A list of words of which nothing is known; a text in its place is taken apart. */
    record Words(String path, Function<String, List<String>> list) implements FieldRule {
        @Override
        public void apply(ObjectNode record, ObjectNode holder, String name, Consumer<Finding> findings) {
            split(holder, name, list);
        }
    }

    private static void split(ObjectNode holder, String name, Function<String, List<String>> list) {
        JsonNode value = holder.get(name);
        if (value.isTextual()) {
            holder.putArray(name)
                    .addAll(list.apply(value.textValue()).stream()
                            .map(TextNode::valueOf)
                            .toList());
        }
    }

    /** {@return a text that is not blank, stripped, or a number as a text} */
    static Optional<String> textOrNumber(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue().toPlainString()) : text(node);
    }

    /** {@return a text that is not blank, stripped} */
    static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.textValue().strip()).filter(t -> !t.isEmpty()) : Optional.empty();
    }
}
