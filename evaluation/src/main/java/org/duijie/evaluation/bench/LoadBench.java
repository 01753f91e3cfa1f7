package org.duijie.evaluation.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/**
 * Puts one or two running servers under load over HTTP. Two take turns, A B B A A B B A …, so that what changes on the machine meanwhile meets
 * both; neither is asked while the other is. For one thread.
 */
public final class LoadBench {
    private static final double MICROS_PER_MILLI = 1e3;
    private static final int PAIR = 2;

    private final List<LoadTarget> targets;
    private final LoadPlan plan;

    /**
     * A benchmark.
     *
     * @param targets one or two, which stay the caller's to close
     */
    public LoadBench(List<LoadTarget> targets, LoadPlan plan) {
        if (targets.isEmpty() || targets.size() > PAIR) {
            throw new IllegalArgumentException("targets: " + targets.size());
        }
        this.targets = List.copyOf(targets);
        this.plan = plan;
    }

    /**
     * Measures.
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code load.silent} or {@code load.refused} if a target does not answer before anything is
     *     measured
     */
    public LoadFigures run(BenchProgress progress) {
        long steps = (long) targets.size() * (plan.rounds() + 1);
        long done = 0;
        for (var target : targets) {
            target.check();
            if (plan.warmUp().isPositive()) {
                turn(target, plan.warmUp(), plan.seed());
            }
            progress.at(++done, steps);
        }
        var turns = new LinkedHashMap<String, List<LoadTurn>>();
        targets.forEach(t -> turns.put(t.name(), new ArrayList<>()));
        for (int round = 0; round < plan.rounds(); round++) {
            var order = round % 2 == 0 ? targets : targets.reversed();
            for (var target : order) {
                // the same questions and arrivals for both
                turns.get(target.name()).add(turn(target, plan.turn(), plan.seed() + round + 1));
                progress.at(++done, steps);
            }
        }
        return figures(turns);
    }

    private LoadTurn turn(LoadTarget target, Duration time, long seed) {
        if (plan.isOpen()) {
            return new OpenLoop(target, plan.arrivals(), plan.perSecond()).turn(time, seed);
        }
        var loop = new ClosedLoop<>(target.requests(seed), target::ask);
        loop.turn(plan.clients(), time);
        return LoadTurn.closed(target.name(), loop.timings(), loop.elapsed(), plan.clients());
    }

    private LoadFigures figures(Map<String, List<LoadTurn>> turns) {
        return new LoadFigures(
                Machine.here(),
                plan,
                turns.entrySet().stream()
                        .map(e -> figures(e.getKey(), e.getValue()))
                        .toList(),
                targets.size() < PAIR ? List.of() : ratios(List.copyOf(turns.values())));
    }

    private static LoadFigures.TargetFigures figures(String name, List<LoadTurn> turns) {
        return new LoadFigures.TargetFigures(
                name,
                turns.stream().mapToLong(LoadTurn::answers).sum(),
                turns.stream().mapToLong(LoadTurn::failed).sum(),
                Spread.of(turns.stream().mapToDouble(LoadTurn::perSecond).toArray()),
                percentiles(turns.stream().map(LoadTurn::latency).toList()),
                percentiles(turns.stream().map(LoadTurn::service).toList()));
    }

    private static LoadFigures.Percentiles percentiles(List<Histogram> histograms) {
        var all = new Histogram(LoadTurn.DIGITS);
        histograms.forEach(all::add);
        return new LoadFigures.Percentiles(
                milliseconds(all, 50),
                milliseconds(all, 90),
                milliseconds(all, 99),
                milliseconds(all, 99.9),
                milliseconds(all, 100));
    }

    private static double milliseconds(Histogram histogram, double percent) {
        return histogram.getValueAtPercentile(percent) / MICROS_PER_MILLI;
    }

    private List<LoadFigures.Ratio> ratios(List<List<LoadTurn>> turns) {
        return List.of(
                ratio("perSecond", turns, LoadTurn::perSecond),
                ratio("p50", turns, t -> milliseconds(t.latency(), 50)),
                ratio("p90", turns, t -> milliseconds(t.latency(), 90)),
                ratio("p99", turns, t -> milliseconds(t.latency(), 99)));
    }

    private LoadFigures.Ratio ratio(String measure, List<List<LoadTurn>> turns, ToDoubleFunction<LoadTurn> value) {
        return LoadFigures.Ratio.of(
                measure,
                turns.getFirst().stream().mapToDouble(value).toArray(),
                turns.getLast().stream().mapToDouble(value).toArray(),
                plan.seed());
    }
}
