package org.duijie.evaluation.compare;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * The paired randomisation test (Fisher 1935; Smucker and others 2007): were two runs equally good, it would be chance which of the two
 * values of a topic is whose. Their names are swapped topic by topic, and it is counted how often the difference becomes at least as
 * large, either way, as the one found.
 */
final class Randomisation {
    /** Differences this much smaller, relatively, count as the same: sums in another order differ in the last digits. */
    private static final double SLACK = 1e-9;

    private final Columns columns;
    private final int measures;
    private final double[] totals;
    private final int runs;
    /** By topic, for each run but the first: its columns less those of the first. */
    private final double[][] gaps;

    private final double[] found;

    Randomisation(Columns columns, int runs, int measures) {
        this.columns = columns;
        this.runs = runs;
        this.measures = measures;
        this.totals = columns.totals();
        this.gaps = IntStream.range(0, columns.topics())
                .mapToObj(i -> gap(columns.row(i)))
                .filter(gap -> Arrays.stream(gap).anyMatch(v -> v != 0))
                .toArray(double[][]::new);
        this.found = differences(new double[(runs - 1) * columns.widthOfRun()]);
    }

    private double[] gap(double[] row) {
        int width = columns.widthOfRun();
        var gap = new double[row.length - width];
        for (int k = 0; k < gap.length; k++) {
            gap[k] = row[width + k] - row[k % width];
        }
        return gap;
    }

    /** The difference of each run from the first by each measure when these gaps are swapped. */
    private double[] differences(double[] swapped) {
        int width = columns.widthOfRun();
        var differences = new double[(runs - 1) * measures];
        var sums = totals.clone();
        for (int run = 1; run < runs; run++) {
            for (int k = 0; k < width; k++) {
                double gap = swapped[(run - 1) * width + k];
                sums[k] = totals[k] + gap;
                sums[run * width + k] = totals[run * width + k] - gap;
            }
            for (int m = 0; m < measures; m++) {
                differences[(run - 1) * measures + m] = columns.difference(run, m, sums);
            }
        }
        return differences;
    }

    /** {@return the probability for each run but the first, and in it for each measure} */
    double[] probabilities(Resampling resampling) {
        boolean all = gaps.length < Integer.SIZE - 2 && 1 << gaps.length <= resampling.permutations();
        return all ? exact() : drawn(resampling);
    }

    /** Tries every way to swap. */
    private double[] exact() {
        int ways = 1 << gaps.length;
        var counts = new AtomicIntegerArray(found.length);
        IntStream.range(0, ways).parallel().forEach(way -> {
            var swapped = new double[(runs - 1) * columns.widthOfRun()];
            for (int i = 0; i < gaps.length; i++) {
                if ((way >> i & 1) == 1) {
                    Columns.add(gaps[i], 1, swapped);
                }
            }
            count(differences(swapped), counts);
        });
        return IntStream.range(0, found.length)
                .mapToDouble(i -> counts.get(i) / (double) ways)
                .toArray();
    }

    /** Draws ways to swap; the one found is one of them, so that no probability is 0. */
    private double[] drawn(Resampling resampling) {
        var random = new SplittableRandom(resampling.seed())
                .splits(resampling.permutations())
                .toArray(SplittableRandom[]::new);
        var counts = new AtomicIntegerArray(found.length);
        Arrays.stream(random).parallel().forEach(r -> count(differences(swapped(r)), counts));
        return IntStream.range(0, found.length)
                .mapToDouble(i -> (counts.get(i) + 1) / (resampling.permutations() + 1.0))
                .toArray();
    }

    private double[] swapped(SplittableRandom random) {
        var swapped = new double[(runs - 1) * columns.widthOfRun()];
        long bits = 0;
        for (int i = 0; i < gaps.length; i++) {
            bits = i % Long.SIZE == 0 ? random.nextLong() : bits >>> 1;
            if ((bits & 1) == 1) {
                Columns.add(gaps[i], 1, swapped);
            }
        }
        return swapped;
    }

    private void count(double[] differences, AtomicIntegerArray counts) {
        for (int i = 0; i < found.length; i++) {
            if (!(Math.abs(differences[i]) < Math.abs(found[i]) * (1 - SLACK))) {
                counts.incrementAndGet(i);
            }
        }
    }
}
