package org.duijie.dictionaries.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IOUtil;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.utility.Predefine;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * How often a core word followed another, and the cost that comes of it, as a hash table for each second word: the words that may stand
 * before one word are looked up in the same few cache lines. Read from HanLP's own table of pairs, which HanLP searches by halving.
 */
final class CorePairs {
    private static final int NONE = -1;
    /** Bits of the filter: ten for each pair, so that nine in ten pairs that were never seen are told by it alone. */
    private static final int FILTER_BITS = 22;

    private static final int LONG_BITS = 6;
    /** Spreads ids over the slots: 2^32 divided by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private static final int HIGH_BITS = 16;

    /** Where the slots of each second word begin; their number is a power of two, or zero. */
    private final int[] begin;
    /** The first word, or {@link #NONE}, and the cost as float bits, in turn. */
    private final int[] slots;

    private final int[] counts;
    private final long[] filter = new long[1 << (FILTER_BITS - LONG_BITS)];

    /** Of HanLP's table: for each first word from where to where its second words stand in {@code pairs}, in turn with their counts. */
    private CorePairs(int[] starts, int[] pairs) {
        begin = begins(starts.length - 1, pairs);
        int size = begin[begin.length - 1];
        slots = new int[2 * size];
        counts = new int[size];
        Arrays.fill(slots, NONE);
        for (int first = 0; first + 1 < starts.length; first++) {
            for (int i = starts[first]; i < starts[first + 1]; i++) {
                put(first, pairs[2 * i], pairs[2 * i + 1]);
            }
        }
    }

    /** {@return HanLP's pairs} */
    static CorePairs read() {
        var path = HanLP.Config.BiGramDictionaryPath + ".table" + Predefine.BIN_EXT;
        try (var in = new ObjectInputStream(IOUtil.newInputStream(path))) {
            var starts = (int[]) in.readObject();
            if (starts.length != CoreDictionary.trie.size() + 1) {
                throw new IllegalStateException(path + " is not of " + HanLP.Config.CoreDictionaryPath);
            }
            return new CorePairs(starts, (int[]) in.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(path + " holds no arrays", e);
        }
    }

    private static int[] begins(int words, int[] pairs) {
        int[] counts = new int[words];
        for (int i = 0; i < pairs.length; i += 2) {
            counts[pairs[i]]++;
        }
        int[] begins = new int[words + 1];
        for (int word = 0; word < words; word++) {
            // more slots than pairs, so that a search ends at an empty one
            int size = counts[word] == 0 ? 0 : Integer.highestOneBit(counts[word] + counts[word] / 2) << 1;
            begins[word + 1] = begins[word] + size;
        }
        return begins;
    }

    private void put(int first, int second, int count) {
        if (count > 0) {
            int slot = ~find(first, second);
            slots[2 * slot] = first;
            slots[2 * slot + 1] = Float.floatToRawIntBits(CoreLexicon.cost(first, second, count));
            counts[slot] = count;
            int bit = bit(first, second);
            filter[bit >> LONG_BITS] |= 1L << bit;
        }
    }

    /** The slot of a pair, or the complement of the one where it would stand. */
    private int find(int first, int second) {
        int from = begin[second];
        int mask = begin[second + 1] - from - 1;
        if (mask < 0) {
            return NONE;
        }
        int at = ((first * SPREAD) >>> HIGH_BITS) & mask;
        while (slots[2 * (from + at)] != first) {
            if (slots[2 * (from + at)] == NONE) {
                return ~(from + at);
            }
            at = (at + 1) & mask;
        }
        return from + at;
    }

    private static int bit(int first, int second) {
        return ((first * SPREAD + second) * SPREAD) >>> (Integer.SIZE - FILTER_BITS);
    }

    /** {@return how often the second core word followed the first} */
    int count(int first, int second) {
        int slot = find(first, second);
        return slot < 0 ? 0 : counts[slot];
    }

    /** {@return the cost of the second core word after the first; infinite if it never followed} */
    float cost(int first, int second) {
        int bit = bit(first, second);
        if ((filter[bit >> LONG_BITS] & (1L << bit)) == 0) {
            return Float.POSITIVE_INFINITY;
        }
        int slot = find(first, second);
        return slot < 0 ? Float.POSITIVE_INFINITY : Float.intBitsToFloat(slots[2 * slot + 1]);
    }
}
