package org.duijie.indexer.query;

import org.duijie.indexer.schema.Unit;

/**
 * A term to look for.
 *
 * @param text the term as the index has it, or several that follow each other, parted by blanks
 * @param unit whether it is a word or a pair of characters
 * @param weight how much it counts, above 0
 */
public record WeightedTerm(String text, Unit unit, float weight) {
    /** @throws IllegalArgumentException if the weight is not above 0 */
    public WeightedTerm {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("term \"" + text + "\": weight must be above 0, was " + weight);
        }
    }
}
