package org.duijie.evaluation.click;

/**
 * How often a pair was shown at a place, and clicked there.
 *
 * @param pair what was shown for what
 * @param position 1 for the first
 * @param impressions at least one
 * @param clicks at most one for each impression
 */
public record Cell(Pair pair, int position, long impressions, long clicks) {}
