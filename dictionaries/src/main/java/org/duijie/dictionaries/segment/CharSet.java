package org.duijie.dictionaries.segment;

/** Some chars, asked for often. Immutable. */
final class CharSet {
    private static final int LONG_BITS = 6;

    private final long[] bits = new long[(Character.MAX_VALUE + 1) >> LONG_BITS];

    private CharSet(String chars) {
        for (int i = 0; i < chars.length(); i++) {
            bits[chars.charAt(i) >> LONG_BITS] |= 1L << chars.charAt(i);
        }
    }

    /** {@return the chars of a string} */
    static CharSet of(String chars) {
        return new CharSet(chars);
    }

    boolean has(char c) {
        return (bits[c >> LONG_BITS] & (1L << c)) != 0;
    }
}
