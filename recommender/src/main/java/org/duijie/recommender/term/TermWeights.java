package org.duijie.recommender.term;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;

/**
 * Weights of terms by their numbers ({@link org.duijie.indexer.forward.TermIds}): log(N / df) times the square root of the weight in the
 * stop dictionary, with N records, df of them with the term. A term that was not seen weighs as one that was seen once. Immutable.
 *
 * <p>File, big-endian: {@code DJTW}, version 1 (int), N (long), number of terms (int), then term (int, rising) and weight (float) of each.
 */
public final class TermWeights {
    /** The name of the file in a model's folder. */
    public static final String FILE = "terms.bin";

    private static final int MAGIC = 0x444A5457;
    private static final int VERSION = 1;
    private static final int MOST_TERMS = 100_000_000;

    private final long records;
    private final float unseen;
    private final int[] terms;
    private final float[] weights;
    /** Open addressing: place in {@code terms} plus one, or 0. */
    private final int[] slots;

    /**
     * Weights.
     *
     * @param records how many records were counted, 1 or more
     * @param terms rising
     * @param weights of each
     */
    TermWeights(long records, int[] terms, float[] weights) {
        this.records = records;
        this.unseen = (float) Math.log((double) records);
        this.terms = terms;
        this.weights = weights;
        this.slots = new int[Integer.highestOneBit(Math.max(1, terms.length)) * 4];
        for (int i = 0; i < terms.length; i++) {
            int slot = slot(terms[i]);
            while (slots[slot] != 0) {
                slot = next(slot);
            }
            slots[slot] = i + 1;
        }
    }

    private int slot(int term) {
        return ((term * 0x9E3779B9) >>> 7) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /** {@return the weight of a term, 0 or more} */
    public float of(int term) {
        for (int slot = slot(term); slots[slot] != 0; slot = next(slot)) {
            int place = slots[slot] - 1;
            if (terms[place] == term) {
                return weights[place];
            }
        }
        return unseen;
    }

    /** {@return how many terms were seen} */
    public int size() {
        return terms.length;
    }

    /** Writes the file's content. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeLong(records);
        out.writeInt(terms.length);
        for (int i = 0; i < terms.length; i++) {
            out.writeInt(terms[i]);
            out.writeFloat(weights[i]);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws BrokenRule {@code model.part}
     */
    public static TermWeights read(DataInputStream in) throws IOException {
        try {
            int magic = in.readInt();
            int version = in.readInt();
            long records = in.readLong();
            int size = in.readInt();
            if (magic != MAGIC || version != VERSION || records < 1 || size < 0 || size > MOST_TERMS) {
                throw new BrokenRule(RecommenderMessages.MESSAGES, "model.part", FILE);
            }
            var terms = new int[size];
            var weights = new float[size];
            for (int i = 0; i < size; i++) {
                terms[i] = in.readInt();
                weights[i] = in.readFloat();
            }
            return new TermWeights(records, terms, weights);
        } catch (EOFException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "model.part", FILE);
        }
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
