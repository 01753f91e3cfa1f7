package org.duijie.evaluation.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Interaction;
import org.duijie.evaluation.EvaluationMessages;

/** Reads UBI events as interactions. For one thread; holds the queries. */
public final class UbiReader {
    /** What {@code position.ordinal} is where the place is not known: UBI wants a number. */
    static final int UNKNOWN_POSITION = 0;

    private final Map<String, Query> queries = new HashMap<>();

    /** What was asked. */
    private record Query(Optional<String> text, Optional<String> need) {}

    /** Hears what comes of each line. */
    public interface Events {
        /** An event that is an interaction. */
        void accepted(Interaction interaction);

        /** An event with an action that is none of ours. */
        void passedOver(String action);

        /** A line that breaks a rule, which names file and line. */
        void refused(BrokenRule rule);
    }

    /**
     * Reads queries, to which events may refer.
     *
     * @throws BrokenRule with file and line of the first that breaks a rule, {@code file.missing}, {@code file.unreadable}
     */
    public void readQueries(Path file) {
        forEachLine(file, json -> {
            var attributes = json.path("query_attributes");
            queries.put(
                    text(json, "query_id").orElseThrow(() -> missing("query_id")),
                    new Query(text(json, "user_query"), text(attributes, "need")));
        });
    }

    /**
     * Reads events.
     *
     * @throws BrokenRule {@code file.missing}, {@code file.unreadable}
     */
    public void readEvents(Path file, Events events) {
        forEachLine(
                file,
                json -> {
                    var action = text(json, "action_name").orElseThrow(() -> missing("action_name"));
                    var interaction = interaction(json, action);
                    interaction.ifPresentOrElse(events::accepted, () -> events.passedOver(action));
                },
                events::refused);
    }

    private Optional<Interaction> interaction(ObjectNode json, String action) {
        return UbiActions.event(action).map(event -> {
            var attributes = json.path("event_attributes");
            var query = text(json, "query_id").map(queries::get);
            return new Interaction(
                    instant(json.path("timestamp")),
                    text(json, "user_id").or(() -> text(json, "client_id")).orElseThrow(() -> missing("client_id")),
                    text(attributes.path("object"), "object_id").orElseThrow(() -> missing("object_id")),
                    text(attributes, "need").or(() -> query.flatMap(Query::need)),
                    event,
                    text(json, "message"),
                    query.flatMap(Query::text),
                    position(attributes.path("position").path("ordinal")),
                    text(attributes, "arm"));
        });
    }

    private static OptionalInt position(JsonNode ordinal) {
        if (ordinal.isMissingNode() || ordinal.isNull()) {
            return OptionalInt.empty();
        }
        if (!ordinal.isIntegralNumber() || !ordinal.canConvertToInt()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "ubi.ordinal", ordinal);
        }
        return ordinal.asInt() == UNKNOWN_POSITION ? OptionalInt.empty() : OptionalInt.of(ordinal.asInt());
    }

    /** ISO 8601, without an offset in UTC; or milliseconds, as search engines give dates back. */
    private static Instant instant(JsonNode timestamp) {
        if (timestamp.isMissingNode() || timestamp.isNull()) {
            throw missing("timestamp");
        }
        if (timestamp.isIntegralNumber()) {
            return Instant.ofEpochMilli(timestamp.asLong());
        }
        try {
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    timestamp.asText(), OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime with
                    ? with.toInstant()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "ubi.timestamp", timestamp);
        }
    }

    /** The text of a field, or its number; empty where it is missing, null or empty. */
    private static Optional<String> text(JsonNode json, String field) {
        var value = json.path(field);
        return value.isTextual() || value.isNumber()
                ? Optional.of(value.asText()).filter(t -> !t.isEmpty())
                : Optional.empty();
    }

    private static BrokenRule missing(String field) {
        return new BrokenRule(EvaluationMessages.MESSAGES, "ubi.missing", field);
    }

    /** Takes a line. */
    @FunctionalInterface
    private interface Lines {
        void take(ObjectNode json);
    }

    private static void forEachLine(Path file, Lines lines) {
        forEachLine(file, lines, broken -> {
            throw broken;
        });
    }

    private static void forEachLine(Path file, Lines lines, Consumer<BrokenRule> refused) {
        if (!Files.isRegularFile(file)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "file.missing", file);
        }
        try (var reader = Files.newBufferedReader(file)) {
            long number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    takeLine(file, number, line, lines, refused);
                }
            }
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unreadable", file, e);
        }
    }

    private static void takeLine(Path file, long number, String line, Lines lines, Consumer<BrokenRule> refused) {
        try {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            lines.take(RecordJson.parse(bytes, 0, bytes.length));
        } catch (BrokenRule e) {
            refused.accept(new UbiFault(file, number, e));
        }
    }
}
