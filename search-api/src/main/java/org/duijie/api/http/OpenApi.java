package org.duijie.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@code GET /openapi.json}: the description of the API, OpenAPI 3.1. */
final class OpenApi {
    private static final String FILE = "/org/duijie/api/openapi.json";

    private final byte[] description;

    OpenApi() {
        try (var stream = OpenApi.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            description = stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void describe(Context context) {
        context.contentType(Answers.JSON).result(description);
    }
}
