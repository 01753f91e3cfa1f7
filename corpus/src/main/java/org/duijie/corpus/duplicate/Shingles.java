package org.duijie.corpus.duplicate;

import java.util.Arrays;

/** Sets of the short sequences that a text is made of (A. Broder, On the Resemblance and Containment of Documents, 1997). */
final class Shingles {
    private Shingles() {}

    /** {@return the hashes of all sequences of so many units, sorted, without repeats; of a shorter text that of the whole} */
    static int[] of(int[] units, int length) {
        if (units.length == 0) {
            return units;
        }
        int size = Math.min(length, units.length);
        var hashes = new int[units.length - size + 1];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(units, i, i + size);
        }
        return set(hashes, hashes.length);
    }

    /** {@return one text after another} */
    static int[] joined(int[] first, int[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** {@return how many elements two sorted sets have in common} */
    static int common(int[] one, int[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** {@return a hash whose every bit depends on every bit of the units} */
    static int hash(int[] units, int from, int to) {
        int hash = 17;
        for (int i = from; i < to; i++) {
            hash = (hash ^ units[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash * 0x85EBCA6B;
    }

    /** {@return the first of some values, sorted and without repeats} */
    static int[] set(int[] values, int count) {
        Arrays.sort(values, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }
}
