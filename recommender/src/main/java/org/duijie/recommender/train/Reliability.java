package org.duijie.recommender.train;

/**
 * Pairs whose probability of interest lies in the same tenth.
 *
 * @param probability its mean
 * @param right the share that was graded so
 * @param pairs how many
 */
public record Reliability(double probability, double right, int pairs) {}
