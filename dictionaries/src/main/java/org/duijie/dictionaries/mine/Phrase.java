package org.duijie.dictionaries.mine;

import java.util.Comparator;

/**
 * A phrase of two words or more with what its counts say.
 *
 * @param key its words, parted by spaces
 * @param tally its counts
 * @param association in bits, see {@link Association}
 */
record Phrase(String key, Tally tally, double association) {
    /** The best first; of equals by words. */
    static final Comparator<Phrase> BEST_FIRST =
            Comparator.comparingDouble(Phrase::score).reversed().thenComparing(Phrase::key);

    /** {@return the part of a term's score that does not depend on what is around it} */
    double score() {
        return association * Association.log2(1 + tally.cValue());
    }
}
