package org.duijie.evaluation.compare;

/**
 * Where a value lies with the confidence asked for.
 *
 * @param low its lower end
 * @param high its upper end, no less than {@code low}
 */
public record Interval(double low, double high) {}
