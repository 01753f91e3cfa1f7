package org.duijie.indexer.schema;

/**
 * A term of {@link SuggestFields#TERM_KEYS}: what is typed for a word, then the word. Sorted, the terms of all that begins with
 * something typed lie side by side.
 *
 * @param typed what is typed, as {@link Readings} have it
 * @param place where and as what it stands in the word
 * @param word the word as it is written
 */
public record TermKey(String typed, Place place, String word) {
    /** What ends the part that is typed; sorts before all that can be typed. */
    public static final char END = '\0';

    /** {@return the key as it is indexed} */
    public String text() {
        return typed + END + (char) ('0' + place.code()) + word;
    }
}
