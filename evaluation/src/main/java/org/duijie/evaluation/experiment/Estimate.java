package org.duijie.evaluation.experiment;

/**
 * What was measured, and how surely.
 *
 * @param value the difference or share
 * @param low lower end of the confidence interval
 * @param high upper end of the confidence interval
 * @param p how probable so much or more would be, were there no difference; 0 to 1
 */
public record Estimate(double value, double low, double high, double p) {
    /**
     * {@return the same as one of several comparisons: its p after Bonferroni}
     *
     * @param comparisons how many; the interval is made for that beforehand
     */
    Estimate amongst(int comparisons) {
        return new Estimate(value, low, high, Math.min(1, comparisons * p));
    }
}
