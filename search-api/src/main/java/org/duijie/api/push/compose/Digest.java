package org.duijie.api.push.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.duijie.api.view.Json;

/**
 * What a recipient is told at once, the same on all its channels; kept as JSON in the outbox.
 *
 * @param id its own
 * @param enterprise the recipient
 * @param language {@code zh} or {@code en}
 * @param composedAt ISO 8601, UTC
 * @param items best first
 * @param unsubscribe where the recipient ends it
 */
public record Digest(
        String id, String enterprise, String language, String composedAt, List<DigestItem> items, String unsubscribe) {
    /** Copies the list. */
    public Digest {
        items = List.copyOf(items);
    }

    /** {@return the digest of the JSON that {@link #json} gave} */
    public static Digest of(String json) {
        try {
            return Json.mapper().readValue(json, Digest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox holds what is no digest", e);
        }
    }

    /** {@return it as JSON} */
    public JsonNode json() {
        return Json.mapper().valueToTree(this);
    }

    /** {@return the language of its texts} */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
