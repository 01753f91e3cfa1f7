package org.duijie.api.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.query.QueryTerms;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.schema.Facet;

/**
 * What a saved search looks for: text, filters and indicators of a search, under the names that {@code GET /v1/search} gives them. The text
 * may be missing where there is a filter.
 *
 * @param question with nothing but text, filters and indicators
 */
public record SavedQuestion(SearchQuestion question) {
    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 1_000;
    /** The most filters and indicators together. */
    public static final int MOST_CONDITIONS = 50;

    private static final String TEXT = "q";
    private static final List<String> KEYS = Stream.of(
                    Stream.of(TEXT, SearchQuestion.INDICATOR),
                    Arrays.stream(Facet.values()).map(Facet::label))
            .flatMap(s -> s)
            .toList();

    /**
     * The question in a JSON object.
     *
     * @param terms what says whether the text can be searched for
     * @throws BrokenRule what is wrong with it, by the rules of a search; {@code http.key}, {@code saved.value}, {@code saved.empty},
     *     {@code saved.long}, {@code http.kinds}
     */
    public static SavedQuestion of(JsonNode json, QueryTerms terms) {
        if (!(json instanceof ObjectNode object)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "saved.question", json);
        }
        var saved = of(object);
        saved.requireSearchable(terms);
        return saved;
    }

    /** {@return the question that was stored} */
    static SavedQuestion stored(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return of(RecordJson.parse(bytes, 0, bytes.length));
    }

    private static SavedQuestion of(ObjectNode object) {
        var values = new LinkedHashMap<String, List<String>>();
        object.properties().forEach(field -> {
            if (!KEYS.contains(field.getKey())) {
                throw new BrokenRule(
                        ApiMessages.MESSAGES, "http.key", "question." + field.getKey(), String.join(", ", KEYS));
            }
            values.put(field.getKey(), texts(field.getKey(), field.getValue()));
        });
        return new SavedQuestion(SearchQuestion.of(new Parameters(values)));
    }

    private static List<String> texts(String key, JsonNode value) {
        if (key.equals(TEXT) && value.isTextual()) {
            return List.of(value.asText());
        }
        var texts = new ArrayList<String>();
        for (var one : value) {
            texts.add(one.isTextual() ? one.asText() : "");
        }
        if (key.equals(TEXT) || !value.isArray() || texts.contains("")) {
            throw new BrokenRule(ApiMessages.MESSAGES, "saved.value", "question." + key, value);
        }
        return texts;
    }

    private void requireSearchable(QueryTerms terms) {
        if (question.isEmpty()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "saved.empty");
        }
        int conditions = question.indicators().size()
                + question.filters().values().stream().mapToInt(List::size).sum();
        if (question.text().length() > LONGEST_TEXT || conditions > MOST_CONDITIONS) {
            throw new BrokenRule(
                    ApiMessages.MESSAGES,
                    "saved.long",
                    question.text().length(),
                    conditions,
                    LONGEST_TEXT,
                    MOST_CONDITIONS);
        }
        question.filters().getOrDefault(Facet.KIND, List.of()).stream()
                .filter(k -> !Kind.of(k).isTechnology())
                .findFirst()
                .ifPresent(k -> {
                    throw new BrokenRule(ApiMessages.MESSAGES, "http.kinds", k, "achievement, patent");
                });
        question.request(terms);
    }

    /** {@return the search to be made, in the words of dictionaries} */
    public SearchRequest request(QueryTerms terms) {
        return question.request(terms);
    }

    /** {@return the question as JSON, the same for the same question} */
    public ObjectNode json() {
        var json = Json.object();
        question.parameters().values().forEach((name, values) -> {
            if (name.equals(TEXT)) {
                json.put(name, values.getFirst());
            } else {
                json.set(name, Json.texts(values));
            }
        });
        return json;
    }
}
