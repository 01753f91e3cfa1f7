package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;

/**
 * The JSON object that a request carries, read strictly.
 *
 * @param json the object
 */
record RequestFields(ObjectNode json) {
    /**
     * {@return the fields of a request}
     *
     * @param most how many bytes it may have
     * @param known the keys that there can be
     * @throws BrokenRule {@code http.key}, or what is wrong with the JSON
     */
    static RequestFields of(Context context, int most, List<String> known) {
        var body = Requests.body(context, most);
        var json = RecordJson.parse(body, 0, body.length);
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new BrokenRule(ApiMessages.MESSAGES, "http.key", name, String.join(", ", known));
            }
        });
        return new RequestFields(json);
    }

    /** @throws BrokenRule {@code http.fieldText} if it is missing or no text */
    String text(String key) {
        return optionalText(key).orElseThrow(() -> wrong("http.fieldText", key));
    }

    /** @throws BrokenRule {@code http.fieldText} if it is no text */
    Optional<String> optionalText(String key) {
        var value = json.path(key);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw wrong("http.fieldText", key);
        }
        return Optional.of(value).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    /** @throws BrokenRule {@code http.texts} if it is no list of texts */
    List<String> texts(String key) {
        var values = new ArrayList<String>();
        for (var value : json.path(key)) {
            values.add(value.isTextual() ? value.asText() : "");
        }
        if (!json.path(key).isArray() || values.contains("")) {
            throw wrong("http.texts", key);
        }
        return values;
    }

    /** @throws BrokenRule {@code http.flag} */
    boolean flag(String key, boolean usual) {
        var value = json.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw wrong("http.flag", key);
        }
        return value.asBoolean(usual);
    }

    /** @throws BrokenRule {@code http.number} */
    int number(String key, int least, int most) {
        var value = json.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.number", key, value, least, most);
        }
        return value.asInt();
    }

    /** The value is not shown, only what it is: it may be a password. */
    private BrokenRule wrong(String rule, String key) {
        var is = json.path(key).getNodeType().name().toLowerCase(Locale.ROOT);
        return new BrokenRule(ApiMessages.MESSAGES, rule, key, is);
    }
}
