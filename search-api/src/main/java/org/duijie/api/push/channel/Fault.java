package org.duijie.api.push.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;

/**
 * Why something was not delivered, kept so that it can be told in either language.
 *
 * @param rule key of the text
 * @param values what fills its places
 */
public record Fault(String rule, List<String> values) {
    /** Copies the list. */
    public Fault {
        values = List.copyOf(values);
    }

    /** {@return a fault of a rule} */
    public static Fault of(String rule, Object... values) {
        return new Fault(rule, Stream.of(values).map(String::valueOf).toList());
    }

    /** {@return a rule of ours that was broken} */
    static Fault of(BrokenRule rule) {
        return of("push.fault.rule", rule.text(Locale.ROOT), rule.text(Locale.ENGLISH));
    }

    /** {@return the fault of what {@link #stored} gave; nothing for the empty text} */
    public static Optional<Fault> read(String stored) {
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        try {
            var words = Json.mapper().readValue(stored, new TypeReference<List<String>>() {});
            return Optional.of(new Fault(words.getFirst(), words.subList(1, words.size())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox holds what is no fault: " + stored, e);
        }
    }

    /** {@return it as a text for a table} */
    public String stored() {
        return Json.text(
                Json.texts(Stream.concat(Stream.of(rule), values.stream()).toList()));
    }

    /** {@return it in a language} */
    public String text(Locale locale) {
        return ApiMessages.MESSAGES.text(locale, rule, values.toArray());
    }
}
