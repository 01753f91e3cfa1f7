package org.duijie.api.push.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.duijie.api.view.Json;

/** What asked for a technology, as the column {@code triggers} of a proposal has it: {@code {"fired": [{"kind": "need", "id": "N-1"}, …]}}. */
final class FiredNeeds {
    private FiredNeeds() {}

    /** {@return the ids of the needs among it, the likeliest first} */
    static List<String> of(String triggers) {
        try {
            return StreamSupport.stream(
                            Json.mapper().readTree(triggers).path("fired").spliterator(), false)
                    .filter(t -> t.path("kind").asText().equals("need"))
                    .map(t -> t.path("id").asText())
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }
}
