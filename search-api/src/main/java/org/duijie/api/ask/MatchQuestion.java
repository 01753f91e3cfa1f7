package org.duijie.api.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.recommender.match.MatchRequest;

/**
 * What technologies are sought for.
 *
 * @param need what is needed
 * @param request how to match
 */
public record MatchQuestion(Need need, MatchRequest request) {
    /** How many matches unless the question says otherwise. */
    public static final int USUAL_MATCHES = 10;
    /** The most matches of one answer. */
    public static final int MOST_MATCHES = 100;

    private static final List<String> KEYS = List.of("text", "need", "kind", "top", "diversity");

    /**
     * {@return the question for a text that somebody typed}
     *
     * @throws BrokenRule {@code text.empty}, {@code text.length}
     */
    public static MatchQuestion ofText(String text) {
        SearchRequest.requireText(text);
        return new MatchQuestion(Need.ofText(text), MatchRequest.top(USUAL_MATCHES));
    }

    /**
     * {@return the question for a text that somebody typed in an enterprise's name}
     *
     * <p>The need's id is {@code text-} and the first half of the text's name-based UUID, so that lists for the same text can be put
     * together without the text being kept.
     *
     * @throws BrokenRule {@code text.empty}, {@code text.length}
     */
    public static MatchQuestion ofText(String text, String enterpriseId) {
        SearchRequest.requireText(text);
        var uuid = UUID.nameUUIDFromBytes(text.strip().getBytes(StandardCharsets.UTF_8));
        var id = String.format(Locale.ROOT, "text-%016x", uuid.getMostSignificantBits());
        var typed = Need.of(id, "", text.strip());
        var need = new Need(
                typed.common(),
                enterpriseId,
                typed.budget(),
                typed.deadline(),
                typed.transferModes(),
                typed.visibility(),
                typed.status());
        return new MatchQuestion(need, MatchRequest.top(USUAL_MATCHES));
    }

    /**
     * {@return the question in a JSON object with {@code text} or {@code need}, and maybe {@code kind}, {@code top} and
     * {@code diversity}}
     *
     * @throws BrokenRule what is wrong with it
     */
    public static MatchQuestion ofJson(byte[] body) {
        var json = RecordJson.parse(body, 0, body.length);
        json.fieldNames().forEachRemaining(name -> {
            if (!KEYS.contains(name)) {
                throw new BrokenRule(ApiMessages.MESSAGES, "http.key", name, String.join(", ", KEYS));
            }
        });
        var request = MatchRequest.top(top(json)).only(kinds(json)).diverse(diversity(json));
        if (json.has("text") == json.has("need")) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.textOrNeed");
        }
        return new MatchQuestion(json.has("text") ? typed(json.get("text")) : given(json.get("need")), request);
    }

    /**
     * {@return the kinds with these codes, which must be technologies}
     *
     * @throws BrokenRule {@code kind.unknown}, {@code http.kinds}
     */
    public static List<Kind> technologies(List<String> codes) {
        return kinds(codes, Kind.TECHNOLOGIES);
    }

    /**
     * {@return the kinds with these codes, all among those allowed}
     *
     * @throws BrokenRule {@code kind.unknown}, {@code http.kinds}
     */
    public static List<Kind> kinds(List<String> codes, List<Kind> allowed) {
        var kinds = codes.stream().map(Kind::of).distinct().toList();
        kinds.stream().filter(k -> !allowed.contains(k)).findFirst().ifPresent(k -> {
            var names = allowed.stream().map(Kind::code).collect(Collectors.joining(", "));
            throw new BrokenRule(ApiMessages.MESSAGES, "http.kinds", k.code(), names);
        });
        return kinds;
    }

    private static int top(ObjectNode json) {
        var top = json.path("top");
        if (top.isMissingNode()) {
            return USUAL_MATCHES;
        }
        if (!top.canConvertToInt()
                || !top.canConvertToExactIntegral()
                || top.asInt() < 1
                || top.asInt() > MOST_MATCHES) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.number", "top", top, 1, MOST_MATCHES);
        }
        return top.asInt();
    }

    private static double diversity(ObjectNode json) {
        var diversity = json.path("diversity");
        if (diversity.isMissingNode()) {
            return 0;
        }
        if (!diversity.isNumber() || !(diversity.asDouble() >= 0 && diversity.asDouble() <= 1)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.share", "diversity", diversity);
        }
        return diversity.asDouble();
    }

    private static List<Kind> kinds(ObjectNode json) {
        var kinds = json.path("kind");
        var codes = new ArrayList<String>();
        if (!kinds.isMissingNode() && !kinds.isArray()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.kindList", kinds);
        }
        for (var kind : kinds) {
            codes.add(kind.isTextual() ? kind.asText() : kind.toString());
        }
        return technologies(codes);
    }

    private static Need typed(JsonNode text) {
        if (!text.isTextual()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.text", text);
        }
        SearchRequest.requireText(text.asText());
        return Need.ofText(text.asText());
    }

    private static Need given(JsonNode json) {
        if (!(json instanceof ObjectNode object)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.need", json);
        }
        if (!object.has("id")) {
            object.put("id", "typed");
        }
        var decoded = RecordJson.decode(object, Optional.of(Kind.NEED));
        if (!decoded.ignored().isEmpty()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.needField", String.join(", ", decoded.ignored()));
        }
        if (!(decoded.value() instanceof Need need)) {
            throw new BrokenRule(
                    ApiMessages.MESSAGES,
                    "http.needKind",
                    decoded.value().kind().code());
        }
        return need;
    }
}
