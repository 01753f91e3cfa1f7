package org.duijie.recommender.model;

/**
 * What a model reached on held-out data.
 *
 * @param value the measure
 * @param low lower end of its 95 % confidence interval, at most the value
 * @param high upper end, at least the value
 */
public record Measure(double value, double low, double high) {
    /** @throws IllegalArgumentException if a number is not finite or the value outside the interval */
    public Measure {
        boolean finite = Double.isFinite(value) && Double.isFinite(low) && Double.isFinite(high);
        if (!finite || low > value || high < value) {
            throw new IllegalArgumentException(value + " [" + low + ", " + high + "]");
        }
    }
}
