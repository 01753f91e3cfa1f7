package org.duijie.evaluation.judge;

import java.util.Arrays;

/**
 * The formulas of agreement: 1 − disagreement that is there / disagreement to be expected by chance. NaN where there is no unit or no chance.
 * {@code counts} are rows × grades, {@code times} how many units each row stands for.
 */
final class Disagreement {
    private Disagreement() {}

    /** {@return the mean distance of the grades of two judges} */
    static double observed(int[][] confusion, Distance distance) {
        double sum = 0;
        double units = 0;
        for (int a = 0; a < confusion.length; a++) {
            for (int b = 0; b < confusion.length; b++) {
                sum += confusion[a][b] * distance.between(a, b, new double[0]);
                units += confusion[a][b];
            }
        }
        return sum / units;
    }

    /** Cohen's kappa: chance is that each judge gives grades as often as he did, whatever the unit. */
    static double cohen(int[][] confusion, Distance distance) {
        int grades = confusion.length;
        var rows = new double[grades];
        var columns = new double[grades];
        double units = 0;
        for (int a = 0; a < grades; a++) {
            for (int b = 0; b < grades; b++) {
                rows[a] += confusion[a][b];
                columns[b] += confusion[a][b];
                units += confusion[a][b];
            }
        }
        double expected = 0;
        for (int a = 0; a < grades; a++) {
            for (int b = 0; b < grades; b++) {
                expected += rows[a] * columns[b] / (units * units) * distance.between(a, b, rows);
            }
        }
        return 1 - observed(confusion, distance) / expected;
    }

    /** Fleiss' kappa: every unit has the same number of grades; chance is that each is given as often as it was by all. */
    static double fleiss(int[][] counts, int[] times) {
        double units = Arrays.stream(times).sum();
        var given = given(counts, times);
        double all = Arrays.stream(given).sum();
        double each = all / units;
        double agreed = 0;
        for (int r = 0; r < counts.length; r++) {
            for (int n : counts[r]) {
                agreed += times[r] * n * (n - 1.0) / (each * (each - 1));
            }
        }
        double chance = Arrays.stream(given).map(n -> n / all * (n / all)).sum();
        return (agreed / units - chance) / (1 - chance);
    }

    /** Krippendorff's alpha by its coincidence matrix; every unit has two grades or more. */
    static double alpha(int[][] counts, int[] times, Distance distance) {
        var given = given(counts, times);
        double all = Arrays.stream(given).sum();
        var apart = distances(distance, given);
        double observed = 0;
        for (int r = 0; r < counts.length; r++) {
            int judges = 0;
            double sum = 0;
            for (int a = 0; a < given.length; a++) {
                judges += counts[r][a];
                for (int b = 0; b < given.length; b++) {
                    sum += counts[r][a] * apart[a][b] * counts[r][b];
                }
            }
            observed += times[r] * sum / (judges - 1);
        }
        double expected = 0;
        for (int a = 0; a < given.length; a++) {
            for (int b = 0; b < given.length; b++) {
                expected += given[a] * given[b] / (all - 1) * apart[a][b];
            }
        }
        return 1 - observed / expected;
    }

    private static double[][] distances(Distance distance, double[] given) {
        var apart = new double[given.length][given.length];
        for (int a = 0; a < given.length; a++) {
            for (int b = 0; b < given.length; b++) {
                apart[a][b] = distance.between(a, b, given);
            }
        }
        return apart;
    }

    /** {@return how often each grade was given} */
    private static double[] given(int[][] counts, int[] times) {
        var given = new double[counts.length == 0 ? 0 : counts[0].length];
        for (int r = 0; r < counts.length; r++) {
            for (int g = 0; g < given.length; g++) {
                given[g] += times[r] * counts[r][g];
            }
        }
        return given;
    }
}
