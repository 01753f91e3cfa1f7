package org.duijie.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.duijie.api.view.Json;
import org.duijie.corpus.normalise.RuleCount;

/** What the rules of checking and normalising did during an import. */
final class ChecksReport {
    private ChecksReport() {}

    /** {@return for each rule its counts and examples} */
    static JsonNode json(List<RuleCount> rules, Locale language) {
        var json = Json.object();
        for (var rule : rules) {
            var counts = json.putObject(rule.rule())
                    .put("changed", rule.changed())
                    .put("warned", rule.warned())
                    .put("refused", rule.refused());
            var examples = counts.putArray("examples");
            for (var example : rule.examples()) {
                var finding = example.finding();
                var one = examples.addObject()
                        .put("place", example.place())
                        .put("field", finding.field())
                        .put("outcome", finding.outcome().name().toLowerCase(Locale.ROOT))
                        .put("before", finding.before())
                        .put("after", finding.after());
                finding.message().ifPresent(m -> one.put("reason", m.text(language)));
            }
        }
        return json;
    }

    static void print(List<RuleCount> rules, Output output) {
        if (!rules.isEmpty()) {
            output.line("import.checks");
        }
        for (var rule : rules) {
            output.subline(
                    "import.rule", Output.text("rule." + rule.rule()), rule.changed(), rule.warned(), rule.refused());
            rule.examples().forEach(e -> print(e, output));
        }
    }

    private static void print(RuleCount.Example example, Output output) {
        var finding = example.finding();
        if (finding.message().isPresent()) {
            output.subline("import.rule.reason", finding.message().get().text(Locale.getDefault()), example.place());
        } else {
            var after = finding.after().isEmpty() ? Output.text("import.rule.nothing") : finding.after();
            output.subline("import.rule.change", finding.before(), after, example.place());
        }
    }
}
