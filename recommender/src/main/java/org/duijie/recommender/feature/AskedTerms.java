package org.duijie.recommender.feature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.duijie.indexer.forward.TermIds;
import org.duijie.recommender.term.TermWeights;

/** Terms of one kind of a need, each with its value: the root of how often it counts, times its weight. Immutable. */
final class AskedTerms {
    private static final int TELLING = 10;

    private final int[] ids;
    private final float[] values;
    /** Whether the need's title has the term. */
    private final boolean[] inTitle;

    private final double squares;
    private final double titleSquares;
    private final float[] weights;
    private final int[] telling;
    private final double rarest;

    private AskedTerms(Map<Integer, Float> counts, Map<Integer, Float> title, TermWeights termWeights) {
        ids = counts.keySet().stream().mapToInt(id -> id).toArray();
        values = new float[ids.length];
        weights = new float[ids.length];
        inTitle = new boolean[ids.length];
        double all = 0;
        double ofTitle = 0;
        float most = 0;
        for (int i = 0; i < ids.length; i++) {
            weights[i] = termWeights.of(ids[i]);
            values[i] = (float) Math.sqrt(counts.get(ids[i])) * weights[i];
            inTitle[i] = title.containsKey(ids[i]);
            all += (double) values[i] * values[i];
            ofTitle += inTitle[i] ? (double) weights[i] * weights[i] : 0;
            most = Math.max(most, weights[i]);
        }
        squares = all;
        titleSquares = ofTitle;
        rarest = most;
        telling = Arrays.stream(indexes())
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]).thenComparingInt(i -> ids[i]))
                .limit(TELLING)
                .mapToInt(i -> ids[i])
                .sorted()
                .toArray();
    }

    private Integer[] indexes() {
        var indexes = new Integer[ids.length];
        Arrays.setAll(indexes, i -> i);
        return indexes;
    }

    /** Cuts a text into terms. */
    @FunctionalInterface
    interface Cut {
        /** Gives the terms of a text, each as often as it occurs. */
        void terms(String text, IntConsumer ids);
    }

    /**
     * {@return the terms of a need}
     *
     * @param titleWeight how often the title counts
     */
    static AskedTerms of(String title, String text, float titleWeight, Cut cut, TermWeights weights) {
        var counts = new TreeMap<Integer, Float>();
        var inTitle = new TreeMap<Integer, Float>();
        cut.terms(title, id -> {
            counts.merge(id, titleWeight, Float::sum);
            inTitle.merge(id, 1f, Float::sum);
        });
        cut.terms(text, id -> counts.merge(id, 1f, Float::sum));
        return new AskedTerms(counts, inTitle, weights);
    }

    /** {@return the terms as {@link TermIds} numbers them, sorted} */
    int[] ids() {
        return ids;
    }

    float value(int place) {
        return values[place];
    }

    float weight(int place) {
        return weights[place];
    }

    boolean inTitle(int place) {
        return inTitle[place];
    }

    /** {@return the place of a term, negative if the need lacks it} */
    int place(int id) {
        return Arrays.binarySearch(ids, id);
    }

    /** {@return sum of the squares of the values} */
    double squares() {
        return squares;
    }

    /** {@return sum of the squares of the weights of the title's terms} */
    double titleSquares() {
        return titleSquares;
    }

    /** {@return whether this is one of the need's most telling terms} */
    boolean isTelling(int id) {
        return Arrays.binarySearch(telling, id) >= 0;
    }

    /** {@return the largest weight} */
    double rarest() {
        return rarest;
    }
}
