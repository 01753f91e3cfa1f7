package org.duijie.dictionaries.mine;

import java.util.List;

/**
 * A word that texts have and the vocabulary lacks.
 *
 * @param form simplified, half width; letters as the first text writes them
 * @param partOfSpeech a guess from its last word, one of {@link org.duijie.dictionaries.term.Term#PARTS_OF_SPEECH}
 * @param words what the vocabulary cuts it into, two or more
 * @param frequency how often it occurs
 * @param texts in how many texts
 * @param association pointwise mutual information of its weakest split, in bits (Church and Hanks 1990)
 * @param leftEntropy of the words before it, in bits; every sentence edge counts as a word of its own
 * @param rightEntropy of the words after it, likewise
 * @param cValue frequency less the mean frequency of the longer phrases it lies in (Frantzi, Ananiadou and Mima 2000, without the factor
 *     for length)
 * @param score what ranks it, above 0: log2(1 + cValue) · association · min(leftEntropy, rightEntropy, 4)
 * @param contexts up to three, from the first texts that have it
 */
public record MinedTerm(
        String form,
        String partOfSpeech,
        List<String> words,
        long frequency,
        long texts,
        double association,
        double leftEntropy,
        double rightEntropy,
        double cValue,
        double score,
        List<String> contexts) {
    /** Copies. */
    public MinedTerm {
        words = List.copyOf(words);
        contexts = List.copyOf(contexts);
    }
}
