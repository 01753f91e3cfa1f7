package org.duijie.recommender.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a model was made, kept in {@code created.json} beside the manifest, which is the same each time.
 *
 * @param at when it was written
 * @param training how long training took
 */
public record Created(Instant at, Duration training) {
    static final String NAME = "created.json";

    private static final double MILLIS = 1e3;

    byte[] toJson() {
        return ManifestJson.lines(ManifestJson.object()
                .put("createdAt", at.toString())
                .put("trainingSeconds", training.toMillis() / MILLIS));
    }

    /** {@return what the file of a folder says; empty where it is missing or says nothing: a model works without} */
    static Optional<Created> read(Path folder) {
        try {
            var json = ManifestJson.read(Files.readAllBytes(folder.resolve(NAME)));
            return Optional.of(new Created(
                    Instant.parse(json.path("createdAt").asText()),
                    Duration.ofMillis(Math.round(json.path("trainingSeconds").asDouble() * MILLIS))));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
