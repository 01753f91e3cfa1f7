package org.duijie.evaluation.bench;

import java.util.Arrays;

/**
 * What several rounds gave.
 *
 * @param median the middle value; of an even number of rounds the mean of the two in the middle
 * @param min the smallest
 * @param max the largest
 */
public record Spread(double median, double min, double max) {
    /** @throws IllegalArgumentException unless {@code min ≤ median ≤ max} */
    public Spread {
        if (!(min <= median && median <= max)) {
            throw new IllegalArgumentException("spread: " + min + " ≤ " + median + " ≤ " + max + " does not hold");
        }
    }

    /**
     * {@return the spread of some values}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a spread needs a value");
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
