package org.duijie.recommender.term;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.indexer.forward.TermIds;
import org.duijie.recommender.internal.PartFile;

/**
 * Weights of terms by their numbers ({@link org.duijie.indexer.forward.TermIds}): log(N / df) times the square root of the weight in the
 * stop dictionary, with N records, df of them with the term. A term that was not seen weighs as one that was seen once. Immutable.
 */
public final class TermWeights {
    /** The name of the file in a model's folder. */
    public static final String FILE = "terms.bin";

    private static final PartFile FORMAT = new PartFile("DJTW", 1);
    private static final int MOST_TERMS = 100_000_000;
    /** No weight is below 0, whose bits this has. */
    private static final long FREE = Float.floatToIntBits(-1f) & 0xFFFF_FFFFL;

    private final long records;
    private final float unseen;
    private final int[] terms;
    private final float[] weights;
    /** Open addressing: a term in the upper half, the bits of its weight in the lower; side by side, so that a look costs one miss of the cache. */
    private final long[] slots;

    /**
     * Weights.
     *
     * @param records how many records were counted, 1 or more
     * @param terms rising
     * @param weights of each
     */
    private TermWeights(long records, int[] terms, float[] weights) {
        this.records = records;
        this.unseen = (float) Math.log((double) records);
        this.terms = terms;
        this.weights = weights;
        this.slots = new long[Integer.highestOneBit(Math.max(1, terms.length)) * 4];
        Arrays.fill(slots, FREE);
        for (int i = 0; i < terms.length; i++) {
            int slot = slot(terms[i]);
            while (slots[slot] != FREE) {
                slot = next(slot);
            }
            slots[slot] = (long) terms[i] << Integer.SIZE | Float.floatToIntBits(weights[i]);
        }
    }

    /**
     * {@return the weights of terms}
     *
     * @param records how many records were counted
     * @param counts in how many of them each term is
     * @param stop words that count less
     */
    public static TermWeights of(long records, Map<Integer, Integer> counts, StopTerms stop) {
        var less = new HashMap<Integer, Float>();
        stop.weights().forEach((form, weight) -> less.put(TermIds.ofWord(form), weight));
        var terms = counts.keySet().stream().mapToInt(t -> t).sorted().toArray();
        var weights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            double rarity = Math.log((double) records / counts.get(terms[i]));
            weights[i] = (float) (rarity * Math.sqrt(less.getOrDefault(terms[i], 1f)));
        }
        return new TermWeights(records, terms, weights);
    }

    private int slot(int term) {
        return ((term * 0x9E3779B9) >>> 7) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /** {@return the weight of a term, 0 or more} */
    public float of(int term) {
        for (int slot = slot(term); slots[slot] != FREE; slot = next(slot)) {
            if ((int) (slots[slot] >>> Integer.SIZE) == term) {
                return Float.intBitsToFloat((int) slots[slot]);
            }
        }
        return unseen;
    }

    /** {@return how many terms were seen} */
    public int size() {
        return terms.length;
    }

    /**
     * Writes {@value #FILE}; on return it survives a power cut. The same weights give the same bytes.
     *
     * @throws BrokenRule {@code part.io}
     */
    public void write(Path file) {
        FORMAT.write(file, out -> {
            out.putLong(records);
            out.putInt(terms.length);
            out.putInts(terms);
            out.putFloats(weights);
        });
    }

    /**
     * {@return what a file holds}
     *
     * @throws BrokenRule as {@link PartFile#read}
     */
    public static TermWeights read(Path file) {
        return FORMAT.read(file, in -> {
            long records = in.getLong();
            int size = in.getCount("terms", MOST_TERMS);
            if (records < 1) {
                throw in.damaged("records " + records);
            }
            return new TermWeights(records, in.getInts(size), in.getFloats(size));
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TermWeights weighted
                && records == weighted.records
                && Arrays.equals(terms, weighted.terms)
                && Arrays.equals(weights, weighted.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(terms);
    }
}
