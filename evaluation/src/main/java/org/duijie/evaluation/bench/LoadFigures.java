package org.duijie.evaluation.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What {@link LoadBench} measured.
 *
 * @param machine what asked; the targets may be on others
 * @param plan how was asked
 * @param targets in the order given
 * @param ratios of the first target to the second, by measure; none of a single target
 */
public record LoadFigures(Machine machine, LoadPlan plan, List<TargetFigures> targets, List<Ratio> ratios) {
    private static final int RESAMPLES = 10_000;
    private static final double TAIL = 0.025;

    /** Copies. */
    public LoadFigures {
        targets = List.copyOf(targets);
        ratios = List.copyOf(ratios);
    }

    /**
     * All rounds of a target together.
     *
     * @param answers how many
     * @param failed how many of them were refusals, errors or too late
     * @param perSecond answers a second, the median of the rounds with their range
     * @param latency what those who asked waited, without coordinated omission
     * @param service what answers took from sending
     */
    public record TargetFigures(
            String name, long answers, long failed, Spread perSecond, Percentiles latency, Percentiles service) {}

    /** Times in milliseconds that 50, 90, 99 and 99.9 in a hundred did not exceed, and the longest. */
    public record Percentiles(double p50, double p90, double p99, double p999, double max) {}

    /**
     * How much the first target has of what the second has.
     *
     * @param measure {@code perSecond}, {@code p50}, {@code p90} or {@code p99}
     * @param value the geometric mean of the ratios of the rounds
     * @param low beginning of its 95 % interval
     * @param high end of it
     */
    public record Ratio(String measure, double value, double low, double high) {
        /**
         * {@return the ratio with the percentile bootstrap over rounds (Efron and Tibshirani, 1993)}
         *
         * @param ofFirst by round
         * @param ofSecond by round
         */
        static Ratio of(String measure, double[] ofFirst, double[] ofSecond, long seed) {
            var logs = IntStream.range(0, ofFirst.length)
                    .mapToDouble(i -> Math.log(ofFirst[i] / ofSecond[i]))
                    .toArray();
            var random = new Random(seed);
            var means = IntStream.range(0, RESAMPLES)
                    .mapToDouble(i -> random.ints(logs.length, 0, logs.length)
                            .mapToDouble(j -> logs[j])
                            .average()
                            .orElse(0))
                    .sorted()
                    .toArray();
            double mean = IntStream.range(0, logs.length)
                    .mapToDouble(i -> logs[i])
                    .average()
                    .orElse(0);
            return new Ratio(
                    measure,
                    Math.exp(mean),
                    Math.exp(means[(int) (TAIL * RESAMPLES)]),
                    Math.exp(means[(int) ((1 - TAIL) * RESAMPLES) - 1]));
        }
    }
}
