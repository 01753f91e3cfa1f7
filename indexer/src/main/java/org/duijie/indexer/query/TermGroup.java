package org.duijie.indexer.query;

import java.util.List;

/**
 * Words that stand for one thing asked for, such as a word and its parts; finding one of them finds the thing.
 *
 * @param terms the words, the fullest first; at least one
 */
public record TermGroup(List<WeightedTerm> terms) {
    /** @throws IllegalArgumentException if there is no term */
    public TermGroup {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a term group needs a term");
        }
    }

    /** {@return whether it asks for more than a word that says little about a technology} */
    boolean isTelling() {
        return terms.getFirst().weight() >= 1;
    }
}
