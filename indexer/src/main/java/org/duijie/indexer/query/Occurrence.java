package org.duijie.indexer.query;

/**
 * A place where something looked for stands.
 *
 * @param term what was looked for
 * @param weight how much it counts
 * @param start offset of its first char in the text
 * @param end offset after its last char
 */
record Occurrence(String term, float weight, int start, int end) {
    /** {@return the same in a text that has so many chars before} */
    Occurrence after(int chars) {
        return new Occurrence(term, weight, start + chars, end + chars);
    }
}
