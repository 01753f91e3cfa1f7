package org.duijie.recommender.field;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.duijie.indexer.forward.ForwardTerms;
import org.duijie.indexer.forward.ForwardTerms.Part;
import org.duijie.recommender.term.TermWeights;

/**
 * What a text is compared with fields by: its words, and the characters and pairs of its title, each by its weight, together a vector of
 * length 1. Immutable; serializable so that training can send it to other processes, not for files.
 */
public final class FieldTerms implements Serializable {
    private static final long serialVersionUID = 1;

    /** The roots of what they count in likenesses of titles. */
    private static final double CHARACTER_WEIGHT = Math.sqrt(0.3);

    private static final double PAIR_WEIGHT = Math.sqrt(0.42);

    private final int[] ids;
    private final float[] values;

    private FieldTerms(int[] words, int[] characters, int[] pairs, TermWeights weights) {
        ids = new int[words.length + characters.length + pairs.length];
        values = new float[ids.length];
        int end = add(0, words, 1, weights);
        end = add(end, characters, CHARACTER_WEIGHT, weights);
        add(end, pairs, PAIR_WEIGHT, weights);
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; length > 0 && i < values.length; i++) {
            values[i] = (float) (values[i] / length);
        }
    }

    private int add(int from, int[] terms, double times, TermWeights weights) {
        for (int i = 0; i < terms.length; i++) {
            ids[from + i] = terms[i];
            values[from + i] = (float) (times * weights.of(terms[i]));
        }
        return from + terms.length;
    }

    /** {@return those of a record} */
    public static FieldTerms of(ForwardTerms terms, TermWeights weights) {
        var words = IntStream.concat(
                        Arrays.stream(terms.of(Part.TITLE_WORDS)), Arrays.stream(terms.of(Part.TEXT_WORDS)))
                .distinct()
                .toArray();
        return of(words, terms.of(Part.TITLE_CHARACTERS), terms.of(Part.TITLE_PAIRS), weights);
    }

    /**
     * {@return those of a text}
     *
     * @param words of title and text, each once
     * @param characters of the title, each once
     * @param pairs of the title, each once
     */
    public static FieldTerms of(int[] words, int[] characters, int[] pairs, TermWeights weights) {
        return new FieldTerms(words, characters, pairs, weights);
    }

    /** Takes a term with its value. */
    @FunctionalInterface
    public interface Taker {
        /** Takes it. */
        void take(int term, float value);
    }

    /** Gives all terms. */
    public void forEach(Taker taker) {
        for (int i = 0; i < ids.length; i++) {
            taker.take(ids[i], values[i]);
        }
    }
}
