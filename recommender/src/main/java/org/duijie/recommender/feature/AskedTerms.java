package org.duijie.recommender.feature;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.duijie.indexer.forward.DemandTerms;
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

    /**
     * The terms of a need.
     *
     * @param titleCounts how often the title counts
     */
    AskedTerms(DemandTerms.Terms terms, float titleCounts, TermWeights termWeights) {
        int size = terms.size();
        ids = new int[size];
        values = new float[size];
        weights = new float[size];
        inTitle = new boolean[size];
        inText = new boolean[size];
        double all = 0;
        double ofTitle = 0;
        double weightOfTitle = 0;
        double weightOfText = 0;
        float most = 0;
        for (int i = 0; i < size; i++) {
            ids[i] = terms.id(i);
            weights[i] = termWeights.of(ids[i]);
            values[i] = (float) Math.sqrt(titleCounts * terms.inTitle(i) + terms.inText(i)) * weights[i];
            inTitle[i] = terms.inTitle(i) > 0;
            inText[i] = terms.inText(i) > 0;
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
        telling = telling();
    }

    /** {@return the terms of the largest values, ties by number; sorted} */
    private int[] telling() {
        var best = new int[Math.min(TELLING, ids.length)];
        int found = 0;
        for (int i = 0; i < ids.length; i++) {
            int place = found;
            while (place > 0 && values[best[place - 1]] < values[i]) {
                place--;
            }
            if (place < best.length) {
                found = Math.min(found + 1, best.length);
                System.arraycopy(best, place, best, place + 1, found - 1 - place);
                best[place] = i;
            }
        }
        return Arrays.stream(best).map(i -> ids[i]).sorted().toArray();
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
