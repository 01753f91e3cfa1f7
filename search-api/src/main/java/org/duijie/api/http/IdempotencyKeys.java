package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * Answers to what was sent with an {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header): the same again gets the same answer and
 * does nothing, something else with the same key is refused. Holds the last {@value #KEPT} in memory, so only as long as the server runs; what
 * is behind it must be idempotent by itself. Safe for several threads, which wait for each other.
 */
final class IdempotencyKeys {
    private static final int KEPT = 10_000;
    private static final int LONGEST = 200;

    private final Map<String, Kept> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT;
        }
    };

    private record Kept(String bodyHash, JsonNode answer) {}

    /**
     * {@return the answer to a request}
     *
     * @param account who sends it: keys of others are others
     * @param key null for none
     * @param bodyHash of what was sent
     * @param answer makes it, if it was not made before; what throws is not kept
     * @throws BrokenRule {@code http.idempotencyKey}, {@code http.idempotencyKeyForm}
     */
    synchronized JsonNode answer(String account, String key, String bodyHash, Supplier<JsonNode> answer) {
        if (key == null) {
            return answer.get();
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.idempotencyKeyForm", LONGEST);
        }
        var own = account + " " + key;
        var before = kept.get(own);
        if (before != null && !before.bodyHash().equals(bodyHash)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.idempotencyKey", key);
        }
        if (before != null) {
            return before.answer();
        }
        var made = answer.get();
        kept.put(own, new Kept(bodyHash, made));
        return made;
    }
}
