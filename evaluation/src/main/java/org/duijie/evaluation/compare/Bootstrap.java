package org.duijie.evaluation.compare;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Intervals by drawing topics with replacement, bias-corrected and accelerated (BCa, Efron 1987). */
final class Bootstrap {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final Columns columns;
    private final double confidence;
    private final double[] totals;
    /** The sums of the rows that were drawn, by drawing. */
    private final double[][] sums;

    Bootstrap(Columns columns, Resampling resampling) {
        this.columns = columns;
        this.confidence = resampling.confidence();
        this.totals = columns.totals();
        var random = new SplittableRandom(resampling.seed())
                .splits(resampling.resamples())
                .toArray(SplittableRandom[]::new);
        this.sums = IntStream.range(0, random.length)
                .parallel()
                .mapToObj(i -> drawn(random[i]))
                .toArray(double[][]::new);
    }

    private double[] drawn(SplittableRandom random) {
        var times = new int[columns.topics()];
        for (int i = 0; i < times.length; i++) {
            times[random.nextInt(times.length)]++;
        }
        var drawn = new double[columns.width()];
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0) {
                Columns.add(columns.row(i), times[i], drawn);
            }
        }
        return drawn;
    }

    /**
     * The interval of a value.
     *
     * @param value computes it of sums of rows
     */
    Interval interval(ToDoubleFunction<double[]> value) {
        double found = value.applyAsDouble(totals);
        var drawn = Arrays.stream(sums)
                .mapToDouble(value)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        if (drawn.length == 0 || drawn[0] == drawn[drawn.length - 1]) {
            return new Interval(found, found);
        }
        double bias = bias(drawn, found);
        double acceleration = acceleration(value);
        double tail = NORMAL.inverseCumulativeProbability((1 - confidence) / 2);
        return new Interval(
                quantile(drawn, shifted(bias, acceleration, tail)),
                quantile(drawn, shifted(bias, acceleration, -tail)));
    }

    /** How many of the drawn values are below the one found, in standard deviations. */
    private static double bias(double[] drawn, double found) {
        double below = 0;
        for (double v : drawn) {
            below += v < found ? 1 : v == found ? 0.5 : 0;
        }
        return NORMAL.inverseCumulativeProbability(Math.clamp(below, 0.5, drawn.length - 0.5) / drawn.length);
    }

    /** The skewness of what single topics do to the value. */
    private double acceleration(ToDoubleFunction<double[]> value) {
        var without = new double[columns.topics()];
        for (int i = 0; i < without.length; i++) {
            var rest = totals.clone();
            Columns.add(columns.row(i), -1, rest);
            without[i] = value.applyAsDouble(rest);
        }
        double mean =
                Arrays.stream(without).filter(v -> !Double.isNaN(v)).average().orElse(0);
        double squares = 0;
        double cubes = 0;
        for (double v : without) {
            double influence = Double.isNaN(v) ? 0 : mean - v;
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
    }

    private static double shifted(double bias, double acceleration, double tail) {
        double moved = bias + tail;
        return NORMAL.cumulativeProbability(bias + moved / (1 - acceleration * moved));
    }

    private static double quantile(double[] sorted, double share) {
        int place = (int) Math.floor(share * (sorted.length + 1)) - 1;
        return sorted[Math.clamp(place, 0, sorted.length - 1)];
    }
}
