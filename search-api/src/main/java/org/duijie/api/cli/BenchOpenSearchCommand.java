package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.api.view.Json;
import org.duijie.corpus.generate.GeneratedFiles;
import org.duijie.corpus.generate.Generator;
import org.duijie.corpus.generate.Part;
import org.duijie.evaluation.bench.OpenSearchBench;
import org.duijie.evaluation.bench.OpenSearchFigures;
import org.duijie.evaluation.bench.Scratch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duijie bench opensearch}: our server beside OpenSearch. */
@Command(name = "opensearch", resourceBundle = "org.duijie.api.cli.help")
final class BenchOpenSearchCommand implements Runnable {
    private static final Set<String> SHOWN = Set.of("perSecond", "p50", "p99");

    @Mixin
    private Output output;

    @Option(names = "--technologies", paramLabel = "N", defaultValue = "200000")
    private long technologies;

    @Option(
            names = "--libraries",
            paramLabel = "DIR",
            defaultValue = "${sys:duijie.opensearch:-evaluation/opensearch/target/lib}")
    private Path libraries;

    @Mixin
    private Asking asking;

    @Option(names = "--rate", paramLabel = "R", defaultValue = "0")
    private double rate;

    @Override
    public void run() {
        var corpus = new GeneratedFiles(
                new Generator(GenerateCommand.model(List.of()), asking.seed(), 0),
                Map.of(Part.TECHNOLOGIES, technologies));
        try (var scratch = Scratch.create();
                var progress = new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
            var ours = Main.class.getName();
            var figures = new OpenSearchBench(corpus, scratch.path(), ours, libraries, asking.options(), rate)
                    .run(progress::at);
            output.result(json(figures), () -> print(figures));
        }
    }

    private static ObjectNode json(OpenSearchFigures figures) {
        var json = Json.object().put("records", figures.records());
        json.set("machine", BenchCommand.json(figures.machine()));
        json.set("ours", json(figures.ours(), figures.records()));
        json.set("openSearch", json(figures.peer(), figures.records()));
        var loads = json.putArray("loads");
        figures.loads()
                .forEach(l -> loads.add(BenchLoadCommand.json(l.figures())
                        .put("workload", l.workload().label())));
        return json;
    }

    private static ObjectNode json(OpenSearchFigures.Loaded loaded, long records) {
        return Json.object()
                .put("loadSeconds", loaded.seconds())
                .put("recordsPerSecond", records / loaded.seconds())
                .put("indexBytes", loaded.indexBytes())
                .put("storeBytes", loaded.storeBytes());
    }

    private void print(OpenSearchFigures figures) {
        BenchCommand.print(output, figures.machine());
        output.line("bench.scale", figures.records());
        print("bench.ours", figures.ours(), figures.records());
        print("bench.peer", figures.peer(), figures.records());
        output.line("bench.opensearch.head");
        output.line("bench.opensearch.rule");
        figures.loads().forEach(this::print);
    }

    /** A row of a Markdown table. */
    private void print(OpenSearchFigures.Load load) {
        var cells = new ArrayList<Object>(List.of(workload(load), loop(load)));
        for (var side : load.figures().targets()) {
            cells.add(BenchCommand.number("%.2f", side.latency().p50()));
            cells.add(BenchCommand.number("%.2f", side.latency().p99()));
            cells.add(BenchCommand.number("%,.0f", side.perSecond().median()));
        }
        for (var ratio : load.figures().ratios()) {
            if (SHOWN.contains(ratio.measure())) {
                cells.add(Output.text(
                        "bench.opensearch.interval",
                        BenchCommand.number("%.2f", ratio.value()),
                        BenchCommand.number("%.2f", ratio.low()),
                        BenchCommand.number("%.2f", ratio.high())));
            }
        }
        output.line("bench.opensearch.row", cells.toArray());
        load.figures().targets().stream()
                .filter(t -> t.failed() > 0)
                .forEach(t -> output.line("bench.opensearch.failed", workload(load), loop(load), t.name(), t.failed()));
    }

    private static String workload(OpenSearchFigures.Load load) {
        return Output.text("bench.workload." + load.workload().label());
    }

    private static String loop(OpenSearchFigures.Load load) {
        var plan = load.figures().plan();
        return plan.isOpen()
                ? Output.text("bench.opensearch.open", BenchCommand.number("%.1f", plan.perSecond()))
                : Output.text("bench.opensearch.clients", plan.clients());
    }

    private void print(String side, OpenSearchFigures.Loaded loaded, long records) {
        output.subline(
                "bench.loaded",
                Output.text(side),
                BenchCommand.number("%.1f", loaded.seconds()),
                BenchCommand.number("%,.0f", records / loaded.seconds()),
                BenchCommand.number("%,.0f", loaded.indexBytes() / BenchCommand.MEBI),
                BenchCommand.number("%,.0f", loaded.storeBytes() / BenchCommand.MEBI));
    }
}
