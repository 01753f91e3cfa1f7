package org.duijie.dictionaries.segment;

/**
 * A shortest word.
 *
 * @param start its first char in the normal text
 * @param end after its last char
 * @param node its word in the lattice, or -1 where a rule cut it out of one
 * @param top number of the word of the cheapest way that it lies in
 */
record Leaf(int start, int end, int node, int top) {
    int length() {
        return end - start;
    }
}
