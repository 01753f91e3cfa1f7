package org.duijie.dictionaries.segment;

/**
 * A double-array trie laid out for walking along a text: base and check of a state side by side, and a filter of the first two chars of the
 * words, which spares most walks that lead nowhere. Immutable.
 */
final class WordTrie {
    /** In place of a state or a word: none. */
    static final int NONE = -1;

    /** Few enough bits to stay in a near cache, enough that few walks are in vain. */
    private static final int FILTER_BITS_PER_STATE = 4;

    private static final int LONG_BITS = 6;
    /** In place of a second char: the word ends. */
    private static final char END = 0;

    /** Spreads pairs of chars over the bits: 2^32 divided by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    /** Marks a base after which a word ends, so that most steps need not look for one. */
    private static final int ENDS_WORD = 1 << 30;

    /** Base and check of each state in turn. */
    private final int[] states;

    private final int size;
    private final int root;
    private final long[] filter;
    private final int filterShift;

    /** The trie of these arrays, as HanLP builds them: a step by a char c leads from state s to base[s + c + 1] if check there is s. */
    WordTrie(int[] base, int[] check) {
        size = Math.min(base.length, check.length);
        states = new int[2 * size];
        for (int i = 0; i < size; i++) {
            states[2 * i] = base[i];
            states[2 * i + 1] = check[i];
        }
        root = base[0];
        int bits = Integer.highestOneBit(Math.max(1 << LONG_BITS, size * FILTER_BITS_PER_STATE));
        filter = new long[bits >> LONG_BITS];
        filterShift = Integer.SIZE - Integer.numberOfTrailingZeros(bits);
        fillFilter();
        markEnds();
    }

    private void markEnds() {
        for (int i = 0; i < size; i++) {
            int after = states[2 * i];
            if (after > 0 && after < size && states[2 * after + 1] == after && states[2 * after] < 0) {
                states[2 * i] |= ENDS_WORD;
            }
        }
    }

    private void fillFilter() {
        char[] first = new char[size];
        boolean[] afterOne = new boolean[size];
        for (int i = root + 1; i < size && i - root - 1 <= Character.MAX_VALUE; i++) {
            if (states[2 * i + 1] == root && states[2 * i] < size) {
                first[states[2 * i]] = (char) (i - root - 1);
                afterOne[states[2 * i]] = true;
            }
        }
        for (int i = 0; i < size; i++) {
            int from = states[2 * i + 1];
            if (from > 0 && from < size && afterOne[from]) {
                int bit = bit(first[from], i == from ? END : (char) (i - from - 1));
                filter[bit >> LONG_BITS] |= 1L << bit;
            }
        }
    }

    private int bit(char first, char second) {
        return (((first << Character.SIZE) | second) * SPREAD) >>> filterShift;
    }

    /** {@return the state before any char} */
    int root() {
        return root;
    }

    /** {@return the state after a char, or {@link #NONE}} */
    int step(int state, char c) {
        int base = state & ~ENDS_WORD;
        int next = base + c + 1;
        return next < size && states[2 * next + 1] == base ? states[2 * next] : NONE;
    }

    /** {@return the number of the word that ends in a state, or {@link #NONE}} */
    int word(int state) {
        return (state & ENDS_WORD) == 0 ? NONE : -states[2 * (state & ~ENDS_WORD)] - 1;
    }

    /** {@return an offset that no word that begins at another one reaches beyond} */
    int limit(char[] text, int from) {
        if (from + 1 < text.length && mayBegin(text[from], text[from + 1])) {
            return text.length;
        }
        return mayBegin(text[from], END) ? from + 1 : from;
    }

    private boolean mayBegin(char first, char second) {
        int bit = bit(first, second);
        return (filter[bit >> LONG_BITS] & (1L << bit)) != 0;
    }
}
