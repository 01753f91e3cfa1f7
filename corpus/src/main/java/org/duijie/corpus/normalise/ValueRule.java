package org.duijie.corpus.normalise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.normalise.Finding.Outcome;

/**
 * A rule between JSON and JSON.
 *
 * @param rule what is known of the values
 * @param text what a node says; empty for one that is none of the rule's business, being right or of a wrong type
 * @param node the normal form as JSON
 */
record ValueRule<T>(Rule<T> rule, Function<JsonNode, Optional<String>> text, Function<T, JsonNode> node) {
    Optional<String> said(JsonNode value) {
        return text.apply(value);
    }

    /** {@return the normal forms; words that are none go to the record's keywords} */
    List<JsonNode> normal(ObjectNode record, String path, String said, Consumer<Finding> findings) {
        try {
            var normal = rule.of(path, said);
            var nodes = normal.values().stream().map(node).toList();
            var after = shown(nodes, normal.keywords());
            if (normal.doubt().isPresent() || !after.equals(said)) {
                var outcome = normal.doubt().isPresent() ? Outcome.WARNED : Outcome.CHANGED;
                findings.accept(new Finding(rule.name(), path, outcome, said, after, normal.doubt()));
            }
            addKeywords(record, normal.keywords());
            return nodes;
        } catch (BrokenRule e) {
            findings.accept(new Finding(rule.name(), path, Outcome.REFUSED, said, "", Optional.of(e)));
            throw e;
        }
    }

    private static String shown(List<JsonNode> nodes, List<String> keywords) {
        var parts = new ArrayList<String>();
        nodes.forEach(n -> parts.add(n.isObject() ? money(n) : n.asText()));
        keywords.forEach(k -> parts.add("keywords: " + k));
        return String.join(", ", parts);
    }

    private static String money(JsonNode node) {
        return node.get("amount").decimalValue().toPlainString() + " "
                + node.get("currency").asText();
    }

    /** Keywords of a wrong type are left for the record's own rules. */
    private static void addKeywords(ObjectNode record, List<String> words) {
        var before = record.path("keywords");
        if (words.isEmpty() || !(before.isArray() || before.isNull() || before.isMissingNode())) {
            return;
        }
        var keywords = before instanceof ArrayNode array ? array : record.putArray("keywords");
        for (var word : words) {
            if (keywords.valueStream().noneMatch(k -> k.asText().equals(word))) {
                keywords.add(word);
            }
        }
    }
}
