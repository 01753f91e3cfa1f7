package org.duijie.dictionaries.segment;

/**
 * A word found in a text.
 *
 * @param form the folded form: simplified, half width, lower case
 * @param start offset of its first char in the text as given
 * @param end offset after its last char
 * @param part whether it lies within the word before it that is not itself a part
 */
public record Word(String form, int start, int end, boolean part) {
    /** @throws IllegalArgumentException if the span is empty or backward */
    public Word {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("word \"" + form + "\": span [" + start + "," + end + ") is empty");
        }
    }
}
