package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.regress.Outcome;
import org.duijie.evaluation.regress.Regression;
import org.duijie.evaluation.regress.RegressionFile;
import org.duijie.evaluation.regress.RegressionRun;
import org.duijie.evaluation.regress.ResultsFile;
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

    @Option(names = "--write", paramLabel = "RESULTS")
    private Path write;

    @Override
    public void run() {
        var json = Json.object().putArray("regressions");
        var results = Optional.ofNullable(write).map(ResultsFile::read);
        long missed = files.stream().mapToLong(file -> run(file, json, results)).sum();
        output.result(json, () -> {});
        results.ifPresent(r -> r.write(write));
        if (missed > 0) {
            throw new BrokenRule(ApiMessages.MESSAGES, "regress.missed", missed);
        }
    }

    /** Runs one regression, and returns how many measures were missed. */
    private long run(Path file, ArrayNode json, Optional<ResultsFile> results) {
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
            results.ifPresent(r -> r.put(regression, outcomes, LocalDate.now(ZoneOffset.UTC)));
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
            output.out().println(ResultsFile.section(regression, outcomes, LocalDate.now(ZoneOffset.UTC)));
        }
    }
}
