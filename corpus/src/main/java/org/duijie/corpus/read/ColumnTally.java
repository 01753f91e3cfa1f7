package org.duijie.corpus.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.normalise.Normaliser;
import org.duijie.corpus.normalise.OrganisationAliases;
import org.duijie.corpus.read.TableProfile.Sample;

/** Counts a column's texts while its table is read. For one thread. */
final class ColumnTally {
    /** So many different texts are kept: enough for the words of a column of codes. */
    private static final int SAMPLES = 12;

    /** In UTF-16 units. */
    private static final int LONGEST_SAMPLE = 200;

    /** Fields that a record of one cell has whatever the cell. */
    private static final Set<String> MADE = Set.of("id", "kind", "title");

    private static final Normaliser NORMALISER = new Normaliser(OrganisationAliases.NONE);

    private final List<String> samples = new ArrayList<>(SAMPLES);
    private long filled;

    void add(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        if (samples.size() < SAMPLES && cell.length() <= LONGEST_SAMPLE && !samples.contains(cell)) {
            samples.add(cell);
        } else if (samples.isEmpty()) {
            samples.add(cell.substring(0, cell.offsetByCodePoints(0, LONGEST_SAMPLE / 2)) + "…");
        }
    }

    /**
     * {@return what was counted}
     *
     * @param record makes a record of one cell
     */
    TableProfile.Column profile(String name, String field, Function<String, ObjectNode> record) {
        if (field.isEmpty()) {
            return profile(name, field);
        }
        var texts = samples.stream().map(text -> sample(field, text, record)).toList();
        return new TableProfile.Column(name, field, filled, texts);
    }

    /** {@return what was counted, where texts are what records have} */
    TableProfile.Column profile(String name, String field) {
        var texts = samples.stream()
                .map(text -> new Sample(text, "", Optional.empty()))
                .toList();
        return new TableProfile.Column(name, field, filled, texts);
    }

    private static Sample sample(String field, String text, Function<String, ObjectNode> record) {
        try {
            var object = record.apply(text);
            NORMALISER.normalise(object, Optional.empty(), finding -> {});
            var understood = understood(object, field, text);
            RecordJson.decode(object, Optional.empty());
            return new Sample(text, understood, Optional.empty());
        } catch (BrokenRule e) {
            return new Sample(text, "", Optional.of(e));
        }
    }

    /** What came of the cell, where it is not just its text: values of the column's field, and of others with their names. */
    private static String understood(ObjectNode object, String field, String text) {
        var shown = object.properties().stream()
                .filter(entry ->
                        !MADE.contains(entry.getKey()) || entry.getKey().equals(field))
                .map(entry -> (field.startsWith(entry.getKey()) ? "" : entry.getKey() + ": ") + shown(entry.getValue()))
                .collect(Collectors.joining("; "));
        return shown.equals(text) ? "" : shown;
    }

    private static String shown(JsonNode value) {
        if (value.isContainerNode()) {
            var separator = value.isArray() ? ", " : " ";
            return value.valueStream().map(ColumnTally::shown).collect(Collectors.joining(separator));
        }
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }
}
