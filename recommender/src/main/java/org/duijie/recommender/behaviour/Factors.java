package org.duijie.recommender.behaviour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.duijie.recommender.internal.PartInput;
import org.duijie.recommender.internal.PartOutput;

/** Rows of numbers side by side (rows × rank); a row of zeros is of somebody too little is known of. Immutable. */
public final class Factors {
    private final int rank;
    private final float[] values;

    /**
     * Takes over the numbers.
     *
     * @param values row by row
     */
    public Factors(int rank, float[] values) {
        this.rank = rank;
        this.values = values;
    }

    boolean knows(int row) {
        for (int i = row * rank; i < (row + 1) * rank; i++) {
            if (values[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return the scalar product of a row and one of the other factors} */
    double product(int row, Factors other, int itsRow) {
        double product = 0;
        for (int i = 0; i < rank; i++) {
            product += (double) values[row * rank + i] * other.values[itsRow * rank + i];
        }
        return product;
    }

    /** A row and how near it is. */
    record Near(int row, double cosine) {
        /** The nearest first, those alike by their number. */
        static final Comparator<Near> FIRST =
                Comparator.comparingDouble(Near::cosine).reversed().thenComparingInt(Near::row);
    }

    /** {@return the rows nearest to one, without itself, of a cosine above 0} */
    List<Near> nearest(int row, int n) {
        double length = Math.sqrt(product(row, this, row));
        var best = new PriorityQueue<>(Near.FIRST.reversed());
        for (int other = 0; other < values.length / rank; other++) {
            double product = other == row ? 0 : product(row, this, other);
            if (product > 0) {
                double cosine = Math.min(1, product / (length * Math.sqrt(product(other, this, other))));
                if (best.size() < n || cosine > best.peek().cosine()) {
                    best.add(new Near(other, cosine));
                    if (best.size() > n) {
                        best.poll();
                    }
                }
            }
        }
        var sorted = new ArrayList<>(best);
        sorted.sort(Near.FIRST);
        return sorted;
    }

    void write(PartOutput out) throws IOException {
        out.putFloats(values);
    }

    static Factors read(PartInput in, int rank, int rows) throws IOException {
        return new Factors(rank, in.getFloats((long) rank * rows));
    }
}
