package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.duijie.api.view.Json;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.evaluation.bench.AnalysisBench;
import org.duijie.evaluation.bench.AnalysisFigures;
import org.duijie.evaluation.bench.Scratch;
import org.duijie.evaluation.bench.Subject;
import org.duijie.evaluation.bench.SubjectFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duijie bench analysis FILE...}: texts into words, beside other libraries. */
@Command(name = "analysis", resourceBundle = "org.duijie.api.cli.help")
final class BenchAnalysisCommand implements Runnable {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = List.of();

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5")
    private int rounds;

    @Override
    public void run() {
        try (var scratch = Scratch.create();
                var progress = new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
            var input = files.isEmpty()
                    ? SampleCorpus.shipped().copyTo(scratch.path().resolve("sample"))
                    : files;
            var figures = new AnalysisBench(input, scratch.path(), rounds).run(progress::at);
            output.result(json(figures), () -> print(figures));
        }
    }

    private static ObjectNode json(AnalysisFigures figures) {
        var json = Json.object()
                .put("rounds", figures.rounds())
                .put("records", figures.records())
                .put("rejected", figures.rejected())
                .put("characters", figures.characters());
        json.set("machine", BenchCommand.json(figures.machine()));
        var subjects = json.putObject("subjects");
        figures.subjects().forEach(s -> subjects.set(s.subject().label(), json(s)));
        var ratios = json.putArray("ratios");
        figures.ratios()
                .forEach(r -> ratios.addObject()
                        .put("ours", r.ours().label())
                        .put("peer", r.peer().label())
                        .put("threads", r.threads())
                        .set("speeds", BenchCommand.json(r.speeds())));
        return json;
    }

    private static ObjectNode json(SubjectFigures subject) {
        var json = Json.object();
        var speeds = json.putObject("charactersPerSecond");
        speeds.set("oneThread", BenchCommand.json(subject.onOneThread()));
        speeds.set("twoThreads", BenchCommand.json(subject.onTwoThreads()));
        json.put("tokensPerThousandCharacters", subject.tokensPerThousand());
        json.set("loadSeconds", BenchCommand.json(subject.loadSeconds()));
        json.set("heapBytes", BenchCommand.json(subject.heapBytes()));
        return json;
    }

    private void print(AnalysisFigures figures) {
        BenchCommand.print(output, figures.machine());
        output.line(
                "bench.index",
                figures.records(),
                figures.rejected(),
                BenchCommand.number("%,.0f", (double) figures.characters()),
                figures.rounds());
        figures.subjects().forEach(this::print);
        figures.ratios()
                .forEach(r -> output.line(
                        "bench.speeds",
                        name(r.ours()),
                        name(r.peer()),
                        r.threads(),
                        BenchCommand.spread("%.2f", r.speeds())));
    }

    private void print(SubjectFigures subject) {
        output.line(
                "bench.subject",
                name(subject.subject()),
                BenchCommand.spread("%,.0f", subject.onOneThread()),
                BenchCommand.spread("%,.0f", subject.onTwoThreads()),
                BenchCommand.number("%,.0f", subject.tokensPerThousand()),
                BenchCommand.spread("%.2f", subject.loadSeconds()),
                BenchCommand.number("%,.1f", subject.heapBytes().median() / BenchCommand.MEBI));
    }

    private static String name(Subject subject) {
        return Output.text("bench.subject." + subject.label());
    }
}
