package org.duijie.api.push.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.duijie.api.view.Json;

/**
 * What asked for a technology, as the column {@code triggers} of a proposal has it:
 * {@code {"model": …, "fired": [{"kind": "need", "id": "N-1", "title": …}, …]}}.
 *
 * @param kind {@code need}, {@code profile} or {@code search}
 * @param id of the need, of the enterprise or of the saved search
 * @param title how a person knew it then
 */
public record Fired(String kind, String id, String title) {
    private static final String NEED = "need";

    /** {@return all of it, the likeliest first} */
    static List<Fired> of(String triggers) {
        return StreamSupport.stream(read(triggers).path("fired").spliterator(), false)
                .map(t -> new Fired(
                        t.path("kind").asText(),
                        t.path("id").asText(),
                        t.path("title").asText()))
                .toList();
    }

    /** {@return the ids of the needs among it, the likeliest first} */
    static List<String> needs(String triggers) {
        return of(triggers).stream().filter(Fired::isNeed).map(Fired::id).toList();
    }

    /** {@return whether a model judged} */
    static boolean isJudged(String triggers) {
        return !read(triggers).path("model").asText().isEmpty();
    }

    /** {@return whether it is a need} */
    public boolean isNeed() {
        return kind.equals(NEED);
    }

    static JsonNode read(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }
}
