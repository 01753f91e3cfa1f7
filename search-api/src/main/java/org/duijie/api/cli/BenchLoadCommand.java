package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.api.ApiMessages;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.bench.LoadBench;
import org.duijie.evaluation.bench.LoadFigures;
import org.duijie.evaluation.bench.LoadPlan;
import org.duijie.evaluation.bench.LoadRequest;
import org.duijie.evaluation.bench.LoadTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duijie bench load}: one or two running servers under load. */
@Command(name = "load", resourceBundle = "org.duijie.api.cli.help")
final class BenchLoadCommand implements Runnable {
    private static final int MOST_TARGETS = 2;

    @Mixin
    private Output output;

    @Option(names = "--target", paramLabel = "NAME=URL", required = true)
    private Map<String, URI> targets = new LinkedHashMap<>();

    @Option(names = "--requests", paramLabel = "FILE", required = true)
    private List<Path> requests = List.of();

    @Option(names = "--rate", paramLabel = "R")
    private double rate;

    @Option(names = "--arrivals", paramLabel = "poisson|constant", defaultValue = "poisson")
    private LoadPlan.Arrivals arrivals;

    @Option(names = "--clients", paramLabel = "N")
    private int clients;

    @Option(names = "--warmup", paramLabel = "S", defaultValue = "5")
    private double warmUp;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "5")
    private double seconds;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "10")
    private int rounds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Override
    public void run() {
        var plan = new LoadPlan(rate, arrivals, clients, time(warmUp), time(seconds), rounds, seed);
        if (targets.size() > MOST_TARGETS || (requests.size() != 1 && requests.size() != targets.size())) {
            throw new BrokenRule(ApiMessages.MESSAGES, "load.targets", targets.size(), requests.size());
        }
        var opened = new ArrayList<LoadTarget>();
        try (var progress = new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
            targets.forEach((name, base) -> opened.add(new LoadTarget(name, base, asked(opened.size()))));
            var figures = new LoadBench(opened, plan).run(progress::at);
            output.result(json(figures), () -> print(figures));
        } finally {
            opened.forEach(LoadTarget::close);
        }
    }

    private List<LoadRequest> asked(int target) {
        return LoadRequest.read(requests.get(Math.min(target, requests.size() - 1)));
    }

    private static Duration time(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    static ObjectNode json(LoadFigures figures) {
        var plan = figures.plan();
        var json = Json.object()
                .put("loop", plan.isOpen() ? "open" : "closed")
                .put("rate", plan.perSecond())
                .put("arrivals", plan.arrivals().name().toLowerCase(Locale.ROOT))
                .put("clients", plan.clients())
                .put("seconds", plan.turn().toNanos() / 1e9)
                .put("rounds", plan.rounds())
                .put("seed", plan.seed());
        json.set("machine", BenchCommand.json(figures.machine()));
        var list = json.putArray("targets");
        figures.targets().forEach(t -> {
            var target = list.addObject()
                    .put("name", t.name())
                    .put("answers", t.answers())
                    .put("failed", t.failed());
            target.set("perSecond", BenchCommand.json(t.perSecond()));
            target.set("latencyMs", json(t.latency()));
            target.set("serviceMs", json(t.service()));
        });
        var ratios = json.putObject("ratios");
        figures.ratios()
                .forEach(r -> ratios.putObject(r.measure())
                        .put("value", r.value())
                        .put("low", r.low())
                        .put("high", r.high()));
        return json;
    }

    private static ObjectNode json(LoadFigures.Percentiles percentiles) {
        return Json.object()
                .put("p50", percentiles.p50())
                .put("p90", percentiles.p90())
                .put("p99", percentiles.p99())
                .put("p999", percentiles.p999())
                .put("max", percentiles.max());
    }

    private void print(LoadFigures figures) {
        var plan = figures.plan();
        BenchCommand.print(output, figures.machine());
        output.line(
                plan.isOpen() ? "load.open" : "load.closed",
                plan.isOpen() ? BenchCommand.number("%.1f", plan.perSecond()) : Integer.toString(plan.clients()),
                plan.rounds(),
                BenchCommand.number("%.1f", plan.turn().toNanos() / 1e9));
        for (var target : figures.targets()) {
            output.line(
                    "load.target",
                    target.name(),
                    target.answers(),
                    target.failed(),
                    BenchCommand.spread("%.1f", target.perSecond()));
            print("load.latency", target.latency());
            print("load.service", target.service());
        }
        for (var ratio : figures.ratios()) {
            output.line(
                    "load.ratio",
                    figures.targets().getFirst().name(),
                    figures.targets().getLast().name(),
                    Output.text("load.ratio." + ratio.measure()),
                    BenchCommand.number("%.3f", ratio.value()),
                    BenchCommand.number("%.3f", ratio.low()),
                    BenchCommand.number("%.3f", ratio.high()));
        }
    }

    private void print(String key, LoadFigures.Percentiles percentiles) {
        output.subline(
                key,
                BenchCommand.number("%.2f", percentiles.p50()),
                BenchCommand.number("%.2f", percentiles.p90()),
                BenchCommand.number("%.2f", percentiles.p99()),
                BenchCommand.number("%.2f", percentiles.p999()),
                BenchCommand.number("%.2f", percentiles.max()));
    }
}
