package org.duijie.api.push.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.duijie.api.ApiMessages;

/** Reasons as sentences: the indicators that are met first, since they tell most. */
public final class Facts {
    private static final int MOST_TERMS = 6;
    private static final int LONGEST_EVIDENCE = 100;

    private final Locale language;
    private final List<String> facts = new ArrayList<>();

    private Facts(Locale language) {
        this.language = language;
    }

    /** {@return what reasons say, in a language} */
    public static List<String> of(JsonNode reasons, Locale language) {
        var facts = new Facts(language);
        reasons.path("indicators").forEach(facts::indicator);
        facts.list("reason.terms", reasons.path("terms"), "term");
        facts.list("reason.ipc", reasons.path("ipc"), "");
        facts.list("reason.industry", reasons.path("industry"), "");
        facts.evidence(reasons.path("evidence").path("text").asText());
        return facts.facts;
    }

    private void indicator(JsonNode comparison) {
        var verdict = comparison.path("verdict").asText();
        if (verdict.equals("met") || verdict.equals("missed")) {
            add(
                    "reason.indicator." + verdict,
                    comparison.path("asked").path("text").asText(),
                    comparison.path("offered").path("text").asText());
        }
    }

    private void list(String key, JsonNode values, String field) {
        var texts = StreamSupport.stream(values.spliterator(), false)
                .map(v -> field.isEmpty() ? v.asText() : v.path(field).asText())
                .filter(t -> !t.isBlank())
                .limit(MOST_TERMS)
                .collect(Collectors.joining(language.getLanguage().equals("en") ? ", " : "、"));
        if (!texts.isEmpty()) {
            add(key, texts);
        }
    }

    private void evidence(String sentence) {
        if (!sentence.isBlank()) {
            int end = Math.min(sentence.codePointCount(0, sentence.length()), LONGEST_EVIDENCE);
            int cut = sentence.offsetByCodePoints(0, end);
            add("reason.evidence", cut == sentence.length() ? sentence : sentence.substring(0, cut) + "…");
        }
    }

    private void add(String key, Object... values) {
        facts.add(ApiMessages.MESSAGES.text(language, key, values));
    }
}
