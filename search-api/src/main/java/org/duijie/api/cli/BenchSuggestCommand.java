package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.view.Json;
import org.duijie.evaluation.bench.Scratch;
import org.duijie.evaluation.bench.SuggestBench;
import org.duijie.evaluation.bench.SuggestFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duijie bench suggest}: typing help over many made titles. */
@Command(name = "suggest", resourceBundle = "org.duijie.api.cli.help")
final class BenchSuggestCommand implements Runnable {
    @Mixin
    private Output output;

    @Option(names = "--titles", paramLabel = "N", defaultValue = "1000000")
    private int titles;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Override
    public void run() {
        try (var scratch = Scratch.create();
                var progress = new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
            var figures = new SuggestBench(scratch.path(), titles, seed).run(progress::at);
            output.result(json(figures), () -> print(figures));
        }
    }

    private static ObjectNode json(SuggestFigures figures) {
        var json = Json.object()
                .put("titles", figures.titles())
                .put("seed", figures.seed())
                .put("indexSeconds", figures.indexSeconds())
                .put("plainSeconds", figures.plainSeconds())
                .put("indexBytes", figures.indexBytes())
                .put("plainBytes", figures.plainBytes())
                .put("prepareSeconds", figures.prepareSeconds())
                .put("heapBytes", figures.heapBytes());
        json.set("machine", BenchCommand.json(figures.machine()));
        var loads = json.putArray("loads");
        figures.loads()
                .forEach(l -> loads.addObject()
                        .put("typing", l.typing().label())
                        .put("count", l.count())
                        .put("medianMs", l.medianNanos() / 1e6)
                        .put("p95Ms", l.p95Nanos() / 1e6)
                        .put("p99Ms", l.p99Nanos() / 1e6)
                        .put("maxMs", l.maxNanos() / 1e6)
                        .put("answered", l.answered()));
        return json;
    }

    private void print(SuggestFigures figures) {
        BenchCommand.print(output, figures.machine());
        output.line("bench.suggest", figures.titles(), figures.seed());
        output.line(
                "bench.suggest.build",
                BenchCommand.number("%.1f", figures.indexSeconds()),
                BenchCommand.number("%.1f", figures.plainSeconds()),
                BenchCommand.number("%,.0f", figures.indexBytes() / BenchCommand.MEBI),
                BenchCommand.number("%,.0f", figures.plainBytes() / BenchCommand.MEBI));
        output.line(
                "bench.suggest.ready",
                BenchCommand.number("%.2f", figures.prepareSeconds()),
                BenchCommand.number("%,.1f", figures.heapBytes() / BenchCommand.MEBI));
        figures.loads()
                .forEach(l -> output.line(
                        "bench.suggest.load",
                        Output.text("bench.typing." + l.typing().label()),
                        BenchCommand.number("%.2f", l.medianNanos() / 1e6),
                        BenchCommand.number("%.2f", l.p95Nanos() / 1e6),
                        BenchCommand.number("%.2f", l.p99Nanos() / 1e6),
                        BenchCommand.number("%.2f", l.maxNanos() / 1e6),
                        BenchCommand.number("%.0f", 100 * l.answered())));
    }
}
