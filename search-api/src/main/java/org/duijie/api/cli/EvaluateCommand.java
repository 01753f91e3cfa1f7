package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.duijie.api.view.Json;
import org.duijie.evaluation.measure.Evaluation;
import org.duijie.evaluation.measure.Measure;
import org.duijie.evaluation.run.QrelsReader;
import org.duijie.evaluation.run.RunReader;
import org.duijie.recommender.affinity.AffinityRanker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie evaluate}: how good runs are by judgments. */
@Command(name = "evaluate", resourceBundle = "org.duijie.api.cli.help")
final class EvaluateCommand implements Runnable {
    @Mixin
    private Output output;

    @Option(names = "--qrels", paramLabel = "Q", required = true)
    private Path qrels;

    @Option(names = "--run", paramLabel = "R", required = true)
    private List<Path> runs;

    @Option(names = "--measures", paramLabel = "LIST")
    private String measures;

    @Mixin
    private ReportOptions report;

    @ParentCommand
    private DuijieCommand parent;

    @Override
    public void run() {
        var judgments = QrelsReader.read(qrels);
        var wanted = measures == null ? Measure.defaults() : Measure.parseAll(measures);
        var evaluations = runs.stream()
                .map(r -> Evaluation.of(judgments, RunReader.read(r), wanted))
                .toList();
        output.result(json(evaluations), () -> print(evaluations));
        if (report.isWanted()) {
            boolean learned = evaluations.stream().anyMatch(e -> e.tag().equals(AffinityRanker.NAME));
            report.write(qrels, runs, wanted, learned, parent.data(), output);
        }
    }

    private ObjectNode json(List<Evaluation> evaluations) {
        var json = Json.object();
        var list = json.putArray("runs");
        for (int i = 0; i < runs.size(); i++) {
            var evaluation = evaluations.get(i);
            var run = list.addObject()
                    .put("run", runs.get(i).toString())
                    .put("topics", evaluation.topics().size())
                    .put("missing", evaluation.missing().size())
                    .put("unjudged", evaluation.unjudged().size());
            var values = run.putObject("measures");
            evaluation
                    .results()
                    .forEach(r -> r.mean()
                            .ifPresentOrElse(
                                    mean -> values.put(r.measure().notation(), mean),
                                    () -> values.putNull(r.measure().notation())));
        }
        return json;
    }

    private void print(List<Evaluation> evaluations) {
        for (int i = 0; i < runs.size(); i++) {
            var evaluation = evaluations.get(i);
            output.line(
                    "evaluate.run",
                    runs.get(i),
                    evaluation.topics().size(),
                    evaluation.missing().size(),
                    evaluation.unjudged().size());
            evaluation
                    .results()
                    .forEach(r -> output.subline(
                            "evaluate.measure",
                            r.mean().isPresent()
                                    ? String.format(
                                            Locale.ROOT, "%.4f", r.mean().getAsDouble())
                                    : "-",
                            r.measure().notation(),
                            r.byTopic().size()));
        }
    }
}
