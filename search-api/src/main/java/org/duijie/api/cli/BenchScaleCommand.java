package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duijie.api.view.Json;
import org.duijie.corpus.generate.GeneratedFiles;
import org.duijie.corpus.generate.Generator;
import org.duijie.corpus.generate.Part;
import org.duijie.evaluation.bench.ScaleBench;
import org.duijie.evaluation.bench.ScaleFigures;
import org.duijie.evaluation.bench.Scratch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duijie bench scale}: a made corpus from nothing to answers. */
@Command(name = "scale", resourceBundle = "org.duijie.api.cli.help")
final class BenchScaleCommand implements Runnable {
    @Mixin
    private Output output;

    @Option(names = "--technologies", paramLabel = "N", defaultValue = "1000000")
    private long technologies;

    @Option(names = "--needs", paramLabel = "N", defaultValue = "100000")
    private long needs;

    @Option(names = "--enterprises", paramLabel = "N", defaultValue = "0")
    private long enterprises;

    @Option(names = "--from", paramLabel = "FILE", arity = "1..*")
    private List<Path> from = List.of();

    @Mixin
    private Asking asking;

    @Override
    public void run() {
        var corpus = new GeneratedFiles(
                new Generator(GenerateCommand.model(from), asking.seed(), enterprises),
                Map.of(Part.TECHNOLOGIES, technologies, Part.NEEDS, needs, Part.ENTERPRISES, enterprises));
        try (var scratch = Scratch.create();
                var progress = new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
            var figures = new ScaleBench(corpus, scratch.path(), asking.options()).run(progress::at);
            output.result(json(figures), () -> print(figures));
        }
    }

    private static ObjectNode json(ScaleFigures figures) {
        var json = Json.object().put("records", figures.corpus().total());
        var steps = json.putObject("steps");
        figures.steps()
                .forEach(s -> steps.putObject(s.label())
                        .put("seconds", s.seconds())
                        .put("recordsPerSecond", s.perSecond())
                        .put("peakHeapBytes", s.peakHeapBytes()));
        json.putObject("bytes")
                .put("corpus", figures.corpusBytes())
                .put("store", figures.storeBytes())
                .put("index", figures.indexBytes())
                .put("peakMemory", figures.peakBytes());
        json.putObject("firstAnswer")
                .put("openSeconds", figures.firstAnswer().openSeconds())
                .put("answerSeconds", figures.firstAnswer().answerSeconds());
        json.set("search", BenchCommand.Search.json(figures.search()));
        return json;
    }

    private void print(ScaleFigures figures) {
        output.line("bench.scale", figures.corpus().total());
        figures.steps()
                .forEach(s -> output.subline(
                        "bench.scale.step",
                        Output.text("bench.scale." + s.label()),
                        BenchCommand.number("%,.1f", s.seconds()),
                        BenchCommand.number("%,.0f", s.perSecond()),
                        mebi(s.peakHeapBytes())));
        output.line(
                "bench.scale.size",
                mebi(figures.corpusBytes()),
                mebi(figures.storeBytes()),
                mebi(figures.indexBytes()));
        output.line("bench.scale.peak", mebi(figures.peakBytes()));
        output.line(
                "bench.scale.first",
                BenchCommand.number("%.2f", figures.firstAnswer().openSeconds()),
                BenchCommand.number("%.2f", figures.firstAnswer().answerSeconds()));
        BenchCommand.Search.print(output, figures.search());
    }

    private static String mebi(long bytes) {
        return BenchCommand.number("%,.0f", bytes / BenchCommand.MEBI);
    }
}
