package org.duijie.corpus.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.duijie.corpus.model.Kind;

/**
 * JSON Schemas (draft 2020-12) of records and interactions, for those who write them. What a schema lets pass, {@link RecordJson}
 * does too, lone surrogates and a key given twice apart; it is a little stricter (no null, no white space around ids and codes).
 * {@code format} is to be asserted for dates. Safe for use by several threads.
 */
public final class RecordSchemas {
    private RecordSchemas() {}

    /** {@return the schema of a kind of records, as JSON} */
    public static String of(Kind kind) {
        return read(kind.code());
    }

    /** {@return the schema of interactions, as JSON} */
    public static String ofInteraction() {
        return read("interaction");
    }

    private static String read(String name) {
        var resource = "/org/duijie/corpus/schema/" + name + ".schema.json";
        try (var stream = RecordSchemas.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
