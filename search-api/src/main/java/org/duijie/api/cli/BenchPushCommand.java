package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.Settings;
import org.duijie.api.push.plan.PlanBench;
import org.duijie.api.push.plan.PlanReport;
import org.duijie.api.push.plan.ProposalJson;
import org.duijie.api.view.Json;
import org.duijie.evaluation.bench.Machine;
import org.duijie.evaluation.bench.Scratch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie bench push}: planning for the technologies that came last into the data directory. */
@Command(name = "push", resourceBundle = "org.duijie.api.cli.help")
final class BenchPushCommand implements Runnable {
    @ParentCommand
    private BenchCommand bench;

    @Mixin
    private Output output;

    @Option(names = "--arriving", paramLabel = "N", defaultValue = "1000")
    private int arriving;

    @Option(names = "--single", paramLabel = "N", defaultValue = "100")
    private int single;

    @Option(names = "--searches", paramLabel = "N", defaultValue = "20000")
    private int searches;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Override
    public void run() {
        try (var engine = Engine.open(bench.data());
                var scratch = Scratch.create();
                var progress = new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
            var settings = Settings.of(new DataDirectory(scratch.path()), name -> null);
            var arrivals = new PlanBench.Arrivals(arriving, single, searches, seed);
            var figures = new PlanBench(engine, settings, arrivals).run(done -> progress.at(done, single + 2L));
            output.result(json(engine, figures), () -> print(engine, figures));
        }
    }

    private static ObjectNode json(Engine engine, PlanBench.Figures figures) {
        var json = Json.object()
                .put("ranker", engine.ranker().name())
                .put("recipients", figures.recipients())
                .put("searches", figures.searches())
                .put("registerSeconds", figures.registering().toNanos() / 1e9);
        json.set("machine", BenchCommand.json(Machine.here()));
        json.set("first", ProposalJson.of(figures.first()));
        json.set("again", ProposalJson.of(figures.again()));
        return json.put("oneMillisMedian", millis(figures.one(), 0.5))
                .put("oneMillis95", millis(figures.one(), 0.95))
                .put("oneMillis99", millis(figures.one(), 0.99));
    }

    private void print(Engine engine, PlanBench.Figures figures) {
        BenchCommand.print(output, Machine.here());
        output.line(
                "bench.push",
                figures.recipients(),
                engine.ranker().name(),
                figures.searches(),
                BenchCommand.number("%.1f", figures.registering().toNanos() / 1e9));
        print("bench.push.first", figures.first());
        print("bench.push.again", figures.again());
        output.line(
                "bench.push.one",
                figures.one().size(),
                BenchCommand.number("%.1f", millis(figures.one(), 0.5)),
                BenchCommand.number("%.1f", millis(figures.one(), 0.95)),
                BenchCommand.number("%.1f", millis(figures.one(), 0.99)));
    }

    private void print(String key, PlanReport report) {
        double seconds = report.took().toNanos() / 1e9;
        output.line(
                key,
                report.technologies(),
                BenchCommand.number("%.1f", seconds),
                BenchCommand.number("%.1f", 1e3 * seconds / Math.max(1, report.technologies())),
                report.candidates(),
                report.proposals());
    }

    private static double millis(List<Duration> sorted, double share) {
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.ceil(share * sorted.size()) - 1).toNanos() / 1e6;
    }
}
