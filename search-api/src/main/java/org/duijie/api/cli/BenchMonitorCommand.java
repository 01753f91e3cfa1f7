package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duijie.api.view.Json;
import org.duijie.corpus.generate.Generator;
import org.duijie.evaluation.bench.MonitorBench;
import org.duijie.evaluation.bench.MonitorFigures;
import org.duijie.evaluation.bench.Scratch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duijie bench monitor}: saved searches against technologies that arrive. */
@Command(name = "monitor", resourceBundle = "org.duijie.api.cli.help")
final class BenchMonitorCommand implements Runnable {
    @Mixin
    private Output output;

    @Option(names = "--searches", paramLabel = "N", defaultValue = "20000")
    private int searches;

    @Option(names = "--technologies", paramLabel = "N", defaultValue = "1000")
    private int technologies;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(
            names = "--libraries",
            paramLabel = "DIR",
            defaultValue = "${sys:duijie.opensearch:-evaluation/opensearch/target/lib}")
    private Path libraries;

    @Override
    public void run() {
        var generator = new Generator(GenerateCommand.model(List.of()), seed, 0);
        var peer = Optional.of(libraries).filter(Files::isDirectory);
        try (var scratch = Scratch.create();
                var progress = new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
            var figures = new MonitorBench(generator, searches, technologies).run(peer, scratch.path(), progress::at);
            output.result(json(figures), () -> print(figures));
        }
    }

    private static ObjectNode json(MonitorFigures figures) {
        var json = Json.object()
                .put("searches", figures.searches())
                .put("technologies", figures.arrivals())
                .put("seed", figures.seed());
        json.set("machine", BenchCommand.json(figures.machine()));
        json.set("ours", json(figures.ours()));
        figures.peer().ifPresent(peer -> json.set("openSearch", json(peer)));
        return json;
    }

    private static ObjectNode json(MonitorFigures.Side side) {
        var json = Json.object()
                .put("registerSeconds", side.registerSeconds())
                .put("heapBytes", side.heapBytes())
                .put("batchSeconds", side.batchSeconds())
                .put("batchMatches", side.batchMatches());
        json.set("one", BenchCommand.Search.json(side.one()));
        return json;
    }

    private void print(MonitorFigures figures) {
        BenchCommand.print(output, figures.machine());
        output.line("bench.monitor", figures.searches(), figures.arrivals(), figures.seed());
        print("bench.ours", figures.ours());
        figures.peer()
                .ifPresentOrElse(
                        peer -> print("bench.peer", peer), () -> output.line("bench.monitor.noPeer", libraries));
    }

    private void print(String side, MonitorFigures.Side figures) {
        output.line(
                "bench.monitor.side",
                Output.text(side),
                BenchCommand.number("%.2f", figures.registerSeconds()),
                BenchCommand.number("%,.0f", figures.heapBytes() / BenchCommand.MEBI),
                BenchCommand.number("%.2f", figures.batchSeconds()),
                figures.batchMatches(),
                BenchCommand.number("%.2f", figures.one().medianNanos() / 1e6),
                BenchCommand.number("%.2f", figures.one().p99Nanos() / 1e6),
                BenchCommand.number("%.2f", figures.one().maxNanos() / 1e6));
    }
}
