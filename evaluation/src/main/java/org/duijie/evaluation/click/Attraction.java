package org.duijie.evaluation.click;

/**
 * How much an item attracts for a topic.
 *
 * @param pair which
 * @param impressions how often it was shown
 * @param clicks how often it was clicked
 * @param value how probably it is clicked when it is looked at, 0 to 1
 * @param standardError of the value, with what places are worth taken as known
 */
public record Attraction(Pair pair, long impressions, long clicks, double value, double standardError) {}
