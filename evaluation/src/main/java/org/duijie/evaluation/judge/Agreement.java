package org.duijie.evaluation.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * How much the judges of a round agree.
 *
 * @param judges by name
 * @param pairs how many pairs somebody judged
 * @param spreads how many pairs that two or more judged are apart by 0, 1, 2, 3
 * @param estimates of every two judges those for two, then those for all
 */
public record Agreement(List<Judge> judges, int pairs, List<Integer> spreads, List<Estimate> estimates) {
    /** How many samples an interval is drawn from. */
    public static final int SAMPLES = 1_000;

    private static final double TAIL = 0.025;
    private static final int SEED = 1;

    /** Copies. */
    public Agreement {
        judges = List.copyOf(judges);
        spreads = List.copyOf(spreads);
        estimates = List.copyOf(estimates);
    }

    /**
     * A judge.
     *
     * @param name who
     * @param judged how many pairs he judged in this round
     */
    public record Judge(String name, int judged) {}

    /**
     * A coefficient with its 95 % interval: the 2.5th and 97.5th percentile over {@value #SAMPLES} samples of pairs, drawn with replacement.
     *
     * @param coefficient which
     * @param judges of whom
     * @param pairs how many pairs it comes from
     * @param value empty where it is not defined
     * @param low empty of one pair, or where it is not defined in one sample or more out of two
     * @param high as low
     */
    public record Estimate(
            Coefficient coefficient,
            List<String> judges,
            int pairs,
            OptionalDouble value,
            OptionalDouble low,
            OptionalDouble high) {
        /** Copies. */
        public Estimate {
            judges = List.copyOf(judges);
        }
    }

    /** {@return the agreement in judgments of one round} */
    public static Agreement of(Collection<Judgment> judgments) {
        var ratings = Ratings.of(judgments);
        var names = ratings.judges();
        var estimates = new ArrayList<Estimate>();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                add(estimates, ratings.among(List.of(names.get(a), names.get(b))), true);
            }
        }
        if (names.size() > 1) {
            add(estimates, ratings, false);
        }
        return new Agreement(
                names.stream().map(n -> new Judge(n, ratings.judgedBy(n))).toList(),
                ratings.size(),
                ratings.comparable().spreads(),
                estimates);
    }

    private static void add(List<Estimate> estimates, Ratings ratings, boolean ofTwo) {
        Arrays.stream(Coefficient.values())
                .filter(c -> c.isOfTwo() == ofTwo)
                .map(c -> estimate(c, ratings))
                .forEach(estimates::add);
    }

    /** {@return a coefficient of some ratings with its interval} */
    static Estimate estimate(Coefficient coefficient, Ratings ratings) {
        var counted = coefficient.counted(ratings);
        var random = new SplittableRandom(SEED);
        var values = new double[counted.size() < 2 ? 0 : SAMPLES];
        int defined = 0;
        for (int i = 0; i < values.length; i++) {
            var value = coefficient.value(counted.drawn(random));
            if (value.isPresent()) {
                values[defined++] = value.getAsDouble();
            }
        }
        Arrays.sort(values, 0, defined);
        boolean known = defined > SAMPLES / 2;
        return new Estimate(
                coefficient,
                ratings.judges(),
                counted.size(),
                coefficient.value(counted),
                known ? OptionalDouble.of(percentile(values, defined, TAIL)) : OptionalDouble.empty(),
                known ? OptionalDouble.of(percentile(values, defined, 1 - TAIL)) : OptionalDouble.empty());
    }

    /** Between two values in proportion. */
    private static double percentile(double[] sorted, int size, double share) {
        double at = share * (size - 1);
        int below = (int) at;
        int above = Math.min(below + 1, size - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
