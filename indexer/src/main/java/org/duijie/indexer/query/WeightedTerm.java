package org.duijie.indexer.query;

/**
 * A word to look for.
 *
 * @param text the word as the index has it
 * @param weight how much it counts, above 0
 */
public record WeightedTerm(String text, float weight) {
    /** @throws IllegalArgumentException if the weight is not above 0 */
    public WeightedTerm {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("term \"" + text + "\": weight must be above 0, was " + weight);
        }
    }
}
