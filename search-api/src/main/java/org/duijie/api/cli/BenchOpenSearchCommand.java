package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    @Override
    public void run() {
        var corpus = new GeneratedFiles(
                new Generator(GenerateCommand.model(List.of()), asking.seed(), 0),
                Map.of(Part.TECHNOLOGIES, technologies));
        try (var scratch = Scratch.create();
                var progress = new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
            var figures = new OpenSearchBench(corpus, scratch.path(), Main.class.getName(), libraries, asking.options())
                    .run(progress::at);
            output.result(json(figures), () -> print(figures));
        }
    }

    private static ObjectNode json(OpenSearchFigures figures) {
        var json = Json.object()
                .put("records", figures.records())
                .put("seconds", figures.options().time().toNanos() / 1e9);
        json.set("machine", BenchCommand.json(figures.machine()));
        json.set("ours", json(figures.ours(), figures.records()));
        json.set("openSearch", json(figures.peer(), figures.records()));
        var loads = json.putArray("loads");
        figures.loads().forEach(l -> {
            var load = loads.addObject().put("workload", l.workload().label()).put("clients", l.clients());
            load.set("ours", BenchCommand.Search.json(l.ours()));
            load.set("openSearch", BenchCommand.Search.json(l.peer()));
            load.put("throughput", l.throughput()).put("p99", l.p99());
        });
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
        figures.loads().forEach(l -> {
            output.line(
                    "bench.load", Output.text("bench.workload." + l.workload().label()), l.clients());
            BenchCommand.Search.print(output, "bench.ours", l.ours());
            BenchCommand.Search.print(output, "bench.peer", l.peer());
            output.subline(
                    "bench.beside", BenchCommand.number("%.2f", l.throughput()), BenchCommand.number("%.2f", l.p99()));
        });
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
