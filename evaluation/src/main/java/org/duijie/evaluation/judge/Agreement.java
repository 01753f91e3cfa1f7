package org.duijie.evaluation.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        var asked = new ArrayList<Asked>();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                asked.addAll(Asked.of(ratings.among(List.of(names.get(a), names.get(b))), true));
            }
        }
        if (names.size() > 1) {
            asked.addAll(Asked.of(ratings, false));
        }
        return new Agreement(
                names.stream().map(n -> new Judge(n, ratings.judgedBy(n))).toList(),
                ratings.size(),
                ratings.comparable().spreads(),
                asked.parallelStream().flatMap(a -> a.estimates().stream()).toList());
    }

    /**
     * Coefficients of the same units, which are drawn once for all of them.
     *
     * @param counted the units that count
     */
    record Asked(List<Coefficient> coefficients, Ratings counted) {
        /** {@return the coefficients of two judges, or those of any number} */
        static List<Asked> of(Ratings ratings, boolean ofTwo) {
            var coefficients = Arrays.stream(Coefficient.values())
                    .filter(c -> c.isOfTwo() == ofTwo)
                    .collect(Collectors.partitioningBy(Coefficient::needsAll));
            return Stream.of(coefficients.get(true), coefficients.get(false))
                    .filter(c -> !c.isEmpty())
                    .map(c -> new Asked(c, c.getFirst().counted(ratings)))
                    .toList();
        }

        List<Estimate> estimates() {
            int samples = counted.size() < 2 ? 0 : SAMPLES;
            var drawn = counted.drawn(samples, new SplittableRandom(SEED)).toList();
            return coefficients.stream().map(c -> estimate(c, drawn)).toList();
        }

        private Estimate estimate(Coefficient coefficient, List<Ratings> drawn) {
            var values = drawn.stream()
                    .flatMapToDouble(r -> coefficient.value(r).stream())
                    .sorted()
                    .toArray();
            boolean known = values.length > SAMPLES / 2;
            return new Estimate(
                    coefficient,
                    counted.judges(),
                    counted.size(),
                    coefficient.value(counted),
                    known ? OptionalDouble.of(percentile(values, TAIL)) : OptionalDouble.empty(),
                    known ? OptionalDouble.of(percentile(values, 1 - TAIL)) : OptionalDouble.empty());
        }
    }

    /** {@return a coefficient of some ratings with its interval} */
    static Estimate estimate(Coefficient coefficient, Ratings ratings) {
        return new Asked(List.of(coefficient), coefficient.counted(ratings))
                .estimates()
                .getFirst();
    }

    /** Between two values in proportion. */
    private static double percentile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
