package org.duijie.recommender.feature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.duijie.indexer.forward.TermIds;
import org.duijie.recommender.term.TermWeights;

/** Terms of one kind of a need, each with its value: the root of how often it counts, times its weight. Immutable. */
final class AskedTerms {
    private static final int TELLING = 10;

    private final int[] ids;
    private final float[] values;
    /** Whether the need's title has the term. */
    private final boolean[] inTitle;

    /** Whether its text has the term. */
    private final boolean[] inText;

    private final double titleWeight;
    private final double textWeight;
    private final double squares;
    private final double titleSquares;
    private final float[] weights;
    private final int[] telling;
    private final double rarest;

    private AskedTerms(Map<Integer, Float> counts, Set<Integer> title, Set<Integer> text, TermWeights termWeights) {
        ids = counts.keySet().stream().mapToInt(id -> id).toArray();
        values = new float[ids.length];
        weights = new float[ids.length];
        inTitle = new boolean[ids.length];
        inText = new boolean[ids.length];
        double all = 0;
        double ofTitle = 0;
        double weightOfTitle = 0;
        double weightOfText = 0;
        float most = 0;
        for (int i = 0; i < ids.length; i++) {
            weights[i] = termWeights.of(ids[i]);
            values[i] = (float) Math.sqrt(counts.get(ids[i])) * weights[i];
            inTitle[i] = title.contains(ids[i]);
            inText[i] = text.contains(ids[i]);
            weightOfTitle += inTitle[i] ? weights[i] : 0;
            weightOfText += inText[i] ? weights[i] : 0;
            all += (double) values[i] * values[i];
            ofTitle += inTitle[i] ? (double) weights[i] * weights[i] : 0;
            most = Math.max(most, weights[i]);
        }
        squares = all;
        titleSquares = ofTitle;
        titleWeight = weightOfTitle;
        textWeight = weightOfText;
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
        var inTitle = new HashSet<Integer>();
        var inText = new HashSet<Integer>();
        cut.terms(title, id -> {
            counts.merge(id, titleWeight, Float::sum);
            inTitle.add(id);
        });
        cut.terms(text, id -> {
            counts.merge(id, 1f, Float::sum);
            inText.add(id);
        });
        return new AskedTerms(counts, inTitle, inText, weights);
    }

    /** {@return the terms as {@link TermIds} numbers them, sorted} */
    int[] ids() {
        return ids;
    }

    /** {@return those of the title, sorted} */
    int[] idsOfTitle() {
        return IntStream.range(0, ids.length)
                .filter(place -> inTitle[place])
                .map(place -> ids[place])
                .toArray();
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

    boolean inText(int place) {
        return inText[place];
    }

    /** {@return sum of the weights of the title's terms} */
    double titleWeight() {
        return titleWeight;
    }

    /** {@return sum of the weights of the text's terms} */
    double textWeight() {
        return textWeight;
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
