package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.duijie.api.DataDirectory;
import org.duijie.api.view.Json;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.evaluation.bench.IndexBench;
import org.duijie.evaluation.bench.IndexFigures;
import org.duijie.evaluation.bench.Latencies;
import org.duijie.evaluation.bench.Machine;
import org.duijie.evaluation.bench.Phase;
import org.duijie.evaluation.bench.PhaseFigures;
import org.duijie.evaluation.bench.Scratch;
import org.duijie.evaluation.bench.SearchBench;
import org.duijie.evaluation.bench.SearchFigures;
import org.duijie.evaluation.bench.Spread;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie bench}: speed and memory, beside a floor measured in the same run. */
@Command(
        name = "bench",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {
            BenchCommand.Index.class,
            BenchCommand.Search.class,
            BenchMatchCommand.class,
            BenchPushCommand.class,
            BenchAnalysisCommand.class,
            BenchEvaluateCommand.class,
            BenchOpenSearchCommand.class,
            BenchScaleCommand.class,
            BenchSuggestCommand.class,
            BenchFollowCommand.class,
            BenchExperimentsCommand.class,
            BenchLoadCommand.class,
            BenchMonitorCommand.class
        })
final class BenchCommand {
    static final double MEBI = 1 << 20;

    @ParentCommand
    private DuijieCommand parent;

    /** {@return the data directory that was asked for} */
    DataDirectory data() {
        return parent.data();
    }

    static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    static ObjectNode json(Machine machine) {
        return Json.object()
                .put("processors", machine.processors())
                .put("maxHeapBytes", machine.maxHeapBytes())
                .put("java", machine.java());
    }

    static ObjectNode json(Spread spread) {
        return Json.object()
                .put("median", spread.median())
                .put("min", spread.min())
                .put("max", spread.max());
    }

    static String spread(String format, Spread spread) {
        return Output.text(
                "bench.spread",
                number(format, spread.median()),
                number(format, spread.min()),
                number(format, spread.max()));
    }

    static void print(Output output, Machine machine) {
        output.line(
                "bench.machine", machine.processors(), number("%,.0f", machine.maxHeapBytes() / MEBI), machine.java());
    }

    /** {@code duijie bench index FILE...}: files into a fresh store and a fresh index. */
    @Command(name = "index", resourceBundle = "org.duijie.api.cli.help")
    static final class Index implements Runnable {
        @Mixin
        private Output output;

        @Parameters(paramLabel = "FILE", arity = "0..*")
        private List<Path> files = List.of();

        @Option(names = "--rounds", paramLabel = "N", defaultValue = "5")
        private int rounds;

        @Override
        public void run() {
            try (var scratch = Scratch.create();
                    var progress =
                            new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
                var input = files.isEmpty()
                        ? SampleCorpus.shipped().copyTo(scratch.path().resolve("sample"))
                        : files;
                var figures = new IndexBench(input, scratch.path(), rounds).run(progress::at);
                output.result(json(figures), () -> print(figures));
            }
        }

        private static ObjectNode json(IndexFigures figures) {
            var json = Json.object()
                    .put("rounds", figures.rounds())
                    .put("records", figures.records())
                    .put("rejected", figures.rejected())
                    .put("characters", figures.characters());
            json.set("machine", BenchCommand.json(figures.machine()));
            var phases = json.putObject("phases");
            figures.phases().forEach(p -> phases.set(p.phase().label(), json(p)));
            var bytes = json.putObject("bytes");
            bytes.set("store", BenchCommand.json(figures.storeBytes()));
            bytes.set("index", BenchCommand.json(figures.indexBytes()));
            bytes.set("lucene", BenchCommand.json(figures.luceneBytes()));
            var ratios = json.putArray("ratios");
            figures.ratios()
                    .forEach(r -> ratios.addObject()
                            .put("ours", r.ours().label())
                            .put("floor", r.floor().label())
                            .set("times", BenchCommand.json(r.times())));
            return json;
        }

        private static ObjectNode json(PhaseFigures phase) {
            var json = Json.object();
            json.set("seconds", BenchCommand.json(phase.seconds()));
            json.put("recordsPerSecond", phase.recordsPerSecond());
            json.put("charactersPerSecond", phase.charactersPerSecond());
            json.set("peakHeapBytes", BenchCommand.json(phase.peakHeapBytes()));
            return json;
        }

        private void print(IndexFigures figures) {
            BenchCommand.print(output, figures.machine());
            output.line(
                    "bench.index",
                    figures.records(),
                    figures.rejected(),
                    number("%,.0f", (double) figures.characters()),
                    figures.rounds());
            figures.phases().forEach(this::print);
            output.line(
                    "bench.size",
                    number("%,.1f", figures.storeBytes().median() / MEBI),
                    number("%,.1f", figures.indexBytes().median() / MEBI),
                    number("%,.1f", figures.luceneBytes().median() / MEBI));
            figures.ratios()
                    .forEach(r ->
                            output.line("bench.ratio", name(r.ours()), name(r.floor()), spread("%.2f", r.times())));
        }

        private void print(PhaseFigures phase) {
            output.line(
                    "bench.phase",
                    name(phase.phase()),
                    spread("%.2f", phase.seconds()),
                    number("%,.0f", phase.recordsPerSecond()),
                    number("%,.0f", phase.charactersPerSecond()),
                    number("%,.0f", phase.peakHeapBytes().max() / MEBI));
        }

        private static String name(Phase phase) {
            return Output.text("bench.phase." + phase.label());
        }
    }

    /** {@code duijie bench search}: questions to the index of the data directory. */
    @Command(name = "search", resourceBundle = "org.duijie.api.cli.help")
    static final class Search implements Runnable {
        @ParentCommand
        private BenchCommand bench;

        @Mixin
        private Output output;

        @Option(names = "--clients", paramLabel = "N", defaultValue = "4")
        private int clients;

        @Option(names = "--seconds", paramLabel = "S", defaultValue = "5")
        private double seconds;

        @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
        private long seed;

        @Override
        public void run() {
            var options = new SearchBench.Options(clients, Duration.ofNanos((long) (seconds * 1e9)), seed);
            try (var measured = SearchBench.open(bench.data().index());
                    var progress =
                            new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
                var figures = measured.run(options, progress::at);
                output.result(json(figures), () -> print(output, figures));
            }
        }

        static ObjectNode json(SearchFigures figures) {
            var options = figures.options();
            var json = Json.object()
                    .put("documents", figures.documents())
                    .put("questions", figures.questions())
                    .put("seed", options.seed())
                    .put("seconds", options.time().toNanos() / 1e9);
            json.set("machine", BenchCommand.json(figures.machine()));
            var loads = json.putArray("loads");
            figures.loads().forEach(l -> {
                var load =
                        loads.addObject().put("workload", l.workload().label()).put("clients", l.clients());
                load.set("ours", json(l.ours()));
                load.set("floor", json(l.floor()));
                load.put("ratio", l.ratio());
            });
            return json;
        }

        static ObjectNode json(Latencies latencies) {
            return Json.object()
                    .put("count", latencies.count())
                    .put("perSecond", latencies.perSecond())
                    .put("medianMs", latencies.medianNanos() / 1e6)
                    .put("p90Ms", latencies.p90Nanos() / 1e6)
                    .put("p99Ms", latencies.p99Nanos() / 1e6)
                    .put("maxMs", latencies.maxNanos() / 1e6)
                    .put("hits", latencies.hits())
                    .put("timedOut", latencies.timedOut());
        }

        static void print(Output output, SearchFigures figures) {
            BenchCommand.print(output, figures.machine());
            var options = figures.options();
            output.line(
                    "bench.search",
                    figures.documents(),
                    figures.questions(),
                    options.seed(),
                    options.time().toNanos() / 1e9);
            figures.loads().forEach(l -> {
                output.line(
                        "bench.load",
                        Output.text("bench.workload." + l.workload().label()),
                        l.clients());
                print(output, "bench.ours", l.ours());
                print(output, "bench.floor", l.floor());
                output.subline("bench.times", number("%.1f", l.ratio()));
                if (l.ours().timedOut() > 0) {
                    output.subline("bench.timedOut", l.ours().timedOut());
                }
            });
        }

        static void print(Output output, String side, Latencies latencies) {
            output.subline(
                    "bench.latencies",
                    Output.text(side),
                    number("%.2f", latencies.medianNanos() / 1e6),
                    number("%.2f", latencies.p90Nanos() / 1e6),
                    number("%.2f", latencies.p99Nanos() / 1e6),
                    number("%.2f", latencies.maxNanos() / 1e6),
                    number("%,.0f", latencies.perSecond()));
        }
    }
}
