package org.duijie.dictionaries.segment;

/**
 * A word found in a text.
 *
 * @param form the normal form: simplified, half width, lower case, units and Greek letters in one way of writing
 * @param start offset of its first char in the text as given
 * @param end offset after its last char
 * @param step how many positions after the word before it begins: 0 for a word that begins where that one does
 * @param span how many positions it takes: as many as the words it is made of that follow each other in {@link Granularity#SEARCH}
 * @param part whether it lies within a longer word
 * @param origin where it comes from
 * @param partOfSpeech in HanLP's tags
 */
public record Word(
        String form, int start, int end, int step, int span, boolean part, Origin origin, String partOfSpeech) {
    /** @throws IllegalArgumentException if the stretch is empty or backward */
    public Word {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("word \"" + form + "\": stretch [" + start + "," + end + ") is empty");
        }
        if (step < 0 || span < 1) {
            throw new IllegalArgumentException("word \"" + form + "\": step " + step + ", span " + span);
        }
    }
}
