package org.duijie.dictionaries.mine;

import java.util.List;

/**
 * What was found in a corpus.
 *
 * @param terms by score, the best first; of equals by form
 * @param texts how many texts were read
 * @param characters how many UTF-16 units they have
 * @param words how many words the phrases are made of
 * @param floor every phrase that occurs so often was counted exactly, and none that occurs less often: the least frequency asked for, or
 *     more where memory did not suffice
 */
public record MinedTerms(List<MinedTerm> terms, long texts, long characters, long words, int floor) {
    /** Copies. */
    public MinedTerms {
        terms = List.copyOf(terms);
    }
}
