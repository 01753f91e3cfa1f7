package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duijie.api.ApiMessages;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.regress.Outcome;
import org.duijie.evaluation.regress.Regression;
import org.duijie.evaluation.regress.RegressionFile;
import org.duijie.evaluation.regress.RegressionRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duijie regress}: runs experiments again and says whether the same comes out. */
@Command(name = "regress", resourceBundle = "org.duijie.api.cli.help")
final class RegressCommand implements Runnable {
    @Mixin
    private Output output;

    @Option(names = "--corpora", paramLabel = "DIR", defaultValue = ".")
    private Path corpora;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    @Override
    public void run() {
        var json = Json.object().putArray("regressions");
        long missed = files.stream().mapToLong(file -> run(file, json)).sum();
        output.result(json, () -> {});
        if (missed > 0) {
            throw new BrokenRule(ApiMessages.MESSAGES, "regress.missed", missed);
        }
    }

    /** Runs one regression, and returns how many measures were missed. */
    private long run(Path file, ArrayNode json) {
        var regression = RegressionFile.read(file);
        var absent = RegressionRun.missing(regression, corpora);
        if (!absent.isEmpty()) {
            output.err().println(Output.text("regress.skipped", file, absent.getFirst()));
            json.addObject()
                    .put("name", regression.name())
                    .put("skipped", absent.getFirst().toString());
            return 0;
        }
        try (var run = RegressionRun.of(regression, corpora)) {
            var outcomes = run.outcomes(variant -> output.err().println(Output.text("regress.variant", variant)));
            print(regression, outcomes, json);
            return outcomes.stream()
                    .mapToLong(o -> o.missed(regression.tolerance()).size())
                    .sum();
        }
    }

    private void print(Regression regression, List<Outcome> outcomes, ArrayNode json) {
        var list = json.addObject().put("name", regression.name()).putArray("outcomes");
        for (var outcome : outcomes) {
            var values = list.addObject()
                    .put("variant", outcome.variant().name())
                    .put("task", outcome.task().name())
                    .putObject("measures");
            outcome.values().forEach(values::put);
        }
        if (!output.json()) {
            table(regression, outcomes);
        }
    }

    /** A table in Markdown: a row a variant, a column a measure of a task; what is off by more than the tolerance is marked. */
    private void table(Regression regression, List<Outcome> outcomes) {
        var out = output.out();
        out.println("## " + regression.name());
        out.println(regression.why());
        out.println();
        var columns = regression.tasks().stream()
                .flatMap(t -> t.measures().stream().map(m -> t.name() + ", " + m))
                .toList();
        out.println("| |" + columns.stream().map(c -> " " + c + " |").collect(Collectors.joining()));
        out.println("|---|" + "---|".repeat(columns.size()));
        for (var variant : regression.variants()) {
            var cells = outcomes.stream()
                    .filter(o -> o.variant().equals(variant))
                    .flatMap(o -> o.values().keySet().stream().map(m -> cell(o, m, regression.tolerance())))
                    .toList();
            out.println("| " + variant.name() + " |"
                    + cells.stream().map(c -> " " + c + " |").collect(Collectors.joining()));
        }
        out.println();
    }

    private static String cell(Outcome outcome, String measure, double tolerance) {
        var value = String.format(Locale.ROOT, "%.4f", outcome.values().get(measure));
        var missed = outcome.missed(tolerance).get(measure);
        return missed == null ? value : value + String.format(Locale.ROOT, " (%.4f!)", missed);
    }
}
