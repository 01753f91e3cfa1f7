package org.duijie.api.push.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import org.duijie.api.view.Json;

/** What asks for a technology, as the table of proposals and the API have it: {@code {"model": …, "fired": [{"kind": …, "id": …}, …]}}. */
final class TriggerJson {
    private static final String FIRED = "fired";

    private TriggerJson() {}

    /**
     * {@return the text for the table}
     *
     * @param model by which probabilities were told; empty where there is none, so that they are shares of words
     */
    static String text(String model, List<Trigger> triggers) {
        var json = Json.object().put("model", model);
        var fired = json.putArray(FIRED);
        triggers.forEach(t -> {
            var one = fired.addObject()
                    .put("kind", t.kind().code())
                    .put("id", t.id())
                    .put("title", t.title());
            t.probability().ifPresent(p -> one.put("probability", p));
        });
        return Json.text(json);
    }

    static JsonNode read(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }

    /** {@return what fired, of the text of the table} */
    static List<Trigger> fired(String text) {
        return StreamSupport.stream(read(text).path(FIRED).spliterator(), false)
                .map(TriggerJson::trigger)
                .toList();
    }

    private static Trigger trigger(JsonNode one) {
        var probability = one.path("probability");
        return new Trigger(
                Trigger.Kind.of(one.path("kind").asText()),
                one.path("id").asText(),
                one.path("title").asText(),
                probability.isNumber() ? OptionalDouble.of(probability.asDouble()) : OptionalDouble.empty());
    }
}
