package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.view.Json;
import org.duijie.evaluation.bench.EvaluateBench;
import org.duijie.evaluation.bench.EvaluateFigures;
import org.duijie.evaluation.bench.Scratch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duijie bench evaluate}: reading, measuring and comparing large made runs. */
@Command(name = "evaluate", resourceBundle = "org.duijie.api.cli.help")
final class BenchEvaluateCommand implements Runnable {
    @Mixin
    private Output output;

    @Option(names = "--topics", paramLabel = "N", defaultValue = "10000")
    private int topics;

    @Option(names = "--items", paramLabel = "N", defaultValue = "1000")
    private int items;

    @Option(names = "--judged", paramLabel = "N", defaultValue = "100")
    private int judged;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5")
    private int runs;

    @Option(names = "--permutations", paramLabel = "N", defaultValue = "10000")
    private int permutations;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Override
    public void run() {
        try (var scratch = Scratch.create();
                var progress = new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
            var bench = new EvaluateBench(scratch.path(), topics, items, judged, runs, permutations, seed);
            var figures = bench.run(progress::at);
            output.result(json(figures), () -> print(figures));
        }
    }

    private static ObjectNode json(EvaluateFigures figures) {
        var json = Json.object()
                .put("topics", figures.topics())
                .put("items", figures.items())
                .put("judged", figures.judged())
                .put("runs", figures.runs())
                .put("measures", figures.measures())
                .put("permutations", figures.permutations())
                .put("fileBytes", figures.fileBytes())
                .put("readSeconds", figures.readSeconds())
                .put("compareSeconds", figures.compareSeconds())
                .put("heapPeakBytes", figures.heapPeakBytes())
                .put("residentBytes", figures.residentBytes());
        json.set("machine", BenchCommand.json(figures.machine()));
        return json;
    }

    private void print(EvaluateFigures figures) {
        BenchCommand.print(output, figures.machine());
        output.line(
                "bench.evaluate",
                figures.topics(),
                figures.items(),
                figures.judged(),
                figures.runs(),
                figures.measures(),
                figures.permutations(),
                BenchCommand.number("%,.0f", figures.fileBytes() / BenchCommand.MEBI));
        output.line(
                "bench.evaluate.took",
                BenchCommand.number("%.1f", figures.readSeconds()),
                BenchCommand.number("%.1f", figures.compareSeconds()),
                BenchCommand.number("%,.0f", figures.heapPeakBytes() / BenchCommand.MEBI),
                BenchCommand.number("%,.0f", figures.residentBytes() / BenchCommand.MEBI));
    }
}
