package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.api.ApiMessages;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.compare.ComparedRun;
import org.duijie.evaluation.compare.Comparison;
import org.duijie.evaluation.compare.ComparisonCsv;
import org.duijie.evaluation.compare.ComparisonJson;
import org.duijie.evaluation.compare.Resampling;
import org.duijie.evaluation.compare.Residual;
import org.duijie.evaluation.compare.SegmentComparison;
import org.duijie.evaluation.compare.SegmentField;
import org.duijie.evaluation.compare.Segments;
import org.duijie.evaluation.explain.Explainer;
import org.duijie.evaluation.measure.Evaluation;
import org.duijie.evaluation.measure.Measure;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.QrelsReader;
import org.duijie.recommender.affinity.AffinityRanker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie evaluate}: how good runs are by judgments, and how they differ from the first of them. */
@Command(name = "evaluate", resourceBundle = "org.duijie.api.cli.help")
final class EvaluateCommand implements Runnable {
    @Mixin
    private Output output;

    @Option(names = "--qrels", paramLabel = "Q", required = true)
    private Path qrels;

    @Option(
            names = {"--run", "--run2"},
            paramLabel = "R",
            required = true)
    private List<Path> runs;

    @Option(names = "--measures", paramLabel = "LIST")
    private String measures;

    @Option(names = "--topics", paramLabel = "FILE")
    private Path topics;

    @Option(names = "--by", paramLabel = "FIELD", split = ",")
    private List<String> by = List.of();

    @Option(names = "--residuals", paramLabel = "N", defaultValue = "0")
    private int residuals;

    @Option(names = "--depth", paramLabel = "K", defaultValue = "10")
    private int depth;

    @Option(names = "--permutations", paramLabel = "N", defaultValue = "10000")
    private int permutations;

    @Option(names = "--resamples", paramLabel = "N", defaultValue = "10000")
    private int resamples;

    @Option(names = "--confidence", paramLabel = "C", defaultValue = "0.95")
    private double confidence;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42")
    private long seed;

    @Option(names = "--per-topic")
    private boolean perTopic;

    @Option(names = "--csv", paramLabel = "DIR")
    private Path csv;

    @Option(names = "--strict")
    private boolean strict;

    @Mixin
    private ReportOptions report;

    @ParentCommand
    private DuijieCommand parent;

    private final List<BrokenRule> notices = new ArrayList<>();

    @Override
    public void run() {
        var wanted = measures == null ? Measure.defaults() : Measure.parseAll(measures);
        var fields = by.stream().map(SegmentField::of).toList();
        if (topics == null && !fields.isEmpty()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "evaluate.topics");
        }
        var resampling = new Resampling(permutations, resamples, confidence, seed);
        var segments = topics == null ? List.<Segments>of() : Segments.read(topics, fields);
        var judgments = QrelsReader.read(qrels, this::note);
        var compared = compared(Evaluation.ofAll(judgments, runs, wanted, this::note));
        if (compared.size() == 1 && segments.isEmpty() && csv == null && !report.isWanted()) {
            output.result(json(compared), () -> print(compared));
        } else {
            compare(Comparison.of(compared, resampling), segments, judgments);
        }
    }

    private void note(BrokenRule notice) {
        if (strict) {
            throw notice;
        }
        notices.add(notice);
        output.err().println(Output.text("evaluate.notice") + " " + notice.text(Locale.getDefault()));
    }

    private List<ComparedRun> compared(List<Evaluation> evaluations) {
        return IntStream.range(0, runs.size())
                .mapToObj(i -> new ComparedRun(runs.get(i).toString(), evaluations.get(i)))
                .toList();
    }

    private void compare(Comparison comparison, List<Segments> segments, Qrels judgments) {
        if (!report.isWanted() && (residuals == 0 || runs.size() == 1)) {
            tell(comparison, segments, judgments, Optional.empty());
            return;
        }
        try (var sources = ReportSources.open(Optional.ofNullable(topics), parent.data(), output)) {
            tell(comparison, segments, judgments, sources.explainer());
            if (report.isWanted()) {
                boolean learned = comparison.runs().stream()
                        .anyMatch(r -> r.evaluation().tag().equals(AffinityRanker.NAME));
                report.write(
                        new ReportOptions.Compared(qrels, judgments, runs, comparison, topics, learned, csv),
                        sources,
                        parent.data(),
                        output);
            }
        }
    }

    private void tell(Comparison comparison, List<Segments> segments, Qrels judgments, Optional<Explainer> explainer) {
        var bySegment =
                segments.stream().flatMap(s -> s.compare(comparison).stream()).toList();
        var changed = Residual.read(comparison, runs, judgments, residuals, depth, explainer);
        if (csv != null) {
            ComparisonCsv.write(csv, comparison, bySegment, changed);
        }
        var json = json(comparison, bySegment, changed);
        if (!changed.isEmpty()) {
            explainer.ifPresent(e -> json.put("explainedBy", e.name()));
        }
        output.result(json, () -> {
            print(comparison.runs());
            new ComparisonText(output).print(comparison, bySegment, changed);
            if (!changed.isEmpty()) {
                explainer.ifPresent(e -> output.line("evaluate.why.by", e.name()));
            }
        });
    }

    private ObjectNode json(Comparison comparison, List<SegmentComparison> bySegment, List<Residual> changed) {
        var json = json(comparison.runs());
        json.set("comparison", ComparisonJson.comparison(comparison));
        if (!bySegment.isEmpty()) {
            json.set("segments", ComparisonJson.segments(bySegment));
        }
        if (residuals > 0) {
            json.set("residuals", ComparisonJson.residuals(changed));
        }
        return json;
    }

    private ObjectNode json(List<ComparedRun> compared) {
        var json = Json.object();
        var list = json.putArray("runs");
        for (var run : compared) {
            var evaluation = run.evaluation();
            var values = list.addObject()
                    .put("run", run.name())
                    .put("topics", evaluation.topics().size())
                    .put("missing", evaluation.missing().size())
                    .put("unjudged", evaluation.unjudged().size())
                    .putObject("measures");
            evaluation
                    .results()
                    .forEach(r -> r.mean()
                            .ifPresentOrElse(
                                    mean -> values.put(r.measure().notation(), mean),
                                    () -> values.putNull(r.measure().notation())));
        }
        if (perTopic) {
            json.set("topics", ComparisonJson.topics(compared));
        }
        json.set(
                "notices",
                Json.texts(notices.stream()
                        .map(notice -> notice.text(Locale.getDefault()))
                        .toList()));
        return json;
    }

    private void print(List<ComparedRun> compared) {
        for (var run : compared) {
            var evaluation = run.evaluation();
            output.line(
                    "evaluate.run",
                    run.name(),
                    evaluation.topics().size(),
                    evaluation.missing().size(),
                    evaluation.unjudged().size());
            evaluation
                    .results()
                    .forEach(r -> output.subline(
                            "evaluate.measure",
                            r.mean().isPresent()
                                    ? ComparisonText.number(r.mean().getAsDouble())
                                    : "-",
                            r.measure().notation(),
                            r.byTopic().size()));
        }
    }
}
