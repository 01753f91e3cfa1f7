package org.duijie.corpus.sample;

/**
 * How well a technology answers a need.
 *
 * @param needId the need, the topic of the judgment
 * @param itemId the technology
 * @param grade 0 not at all, 1 at the edge, 2 mostly, 3 fully
 */
public record Judgment(String needId, String itemId, int grade) {}
