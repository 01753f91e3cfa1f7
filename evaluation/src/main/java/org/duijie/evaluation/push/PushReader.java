package org.duijie.evaluation.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Interaction;
import org.duijie.evaluation.EvaluationMessages;

/**
 * Reads pushes from JSON Lines, UTF-8; blank lines are skipped. A line is a push,
 * {@code {"actor":"E1","item":"A1","at":"2026-03-01T08:00:00Z","need":"N1","reply":"accepted","owner":"浙江大学"}} with the last three
 * where they are known, or an interaction record ({@code "kind":"interaction"}): an {@code impression} is a push, and the first
 * {@code save}, {@code contact}, {@code negotiate}, {@code sign} or {@code reject} of the same actor and item after it is the reply to
 * the latest push before it; other interactions, and replies to what was not pushed, are passed over.
 */
public final class PushReader {
    private final Path file;
    private final List<Push> pushes = new ArrayList<>();
    private final List<Interaction> interactions = new ArrayList<>();

    private PushReader(Path file) {
        this.file = file;
    }

    /**
     * The pushes in a file, those that were interactions last and by time.
     *
     * @throws BrokenRule {@code push.line} with file and line, {@code push.file}, {@code push.none}
     */
    public static List<Push> read(Path file) {
        var reader = new PushReader(file);
        long number = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.add(line, number);
                }
            }
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "push.file", file, e);
        }
        reader.pushes.addAll(InteractionPushes.of(reader.interactions));
        if (reader.pushes.isEmpty()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "push.none", file);
        }
        return reader.pushes;
    }

    private void add(String line, long number) {
        try {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            var json = RecordJson.parse(bytes, 0, bytes.length);
            if (json.path("kind").asText().equals("interaction")) {
                interactions.add(RecordJson.decodeInteraction(json).value());
            } else {
                pushes.add(push(json));
            }
        } catch (BrokenRule e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "push.line", file, number, e.getMessage());
        }
    }

    private static Push push(ObjectNode json) {
        return new Push(
                required(json, "actor"),
                required(json, "item"),
                at(required(json, "at")),
                text(json, "need"),
                text(json, "reply").map(PushReader::reply),
                text(json, "owner"));
    }

    private static String required(ObjectNode json, String field) {
        return text(json, field).orElseThrow(() -> new BrokenRule(EvaluationMessages.MESSAGES, "push.field", field));
    }

    private static Optional<String> text(ObjectNode json, String field) {
        var value = json.path(field);
        return value.isTextual() && !value.asText().isBlank() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static Instant at(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "push.at", text);
        }
    }

    private static Reply reply(String text) {
        return Arrays.stream(Reply.values())
                .filter(reply -> reply.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new BrokenRule(EvaluationMessages.MESSAGES, "push.reply", text));
    }
}
