package org.duijie.evaluation.compare;

/**
 * How likely a difference as large as the one found would be if the runs were equally good.
 *
 * @param p the probability for this one difference
 * @param holm the same when all differences of the comparison are looked at, after Holm 1979; no less than {@code p}
 */
public record Chance(double p, double holm) {}
