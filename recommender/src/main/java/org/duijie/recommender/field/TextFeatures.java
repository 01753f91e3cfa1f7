package org.duijie.recommender.field;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * What a text is judged by: its words ({@code w:}), pairs of characters ({@code b:}) and characters ({@code c:}), each with a share. Pairs
 * and characters find what words miss in a small corpus: 隔膜片 is near 隔膜.
 */
final class TextFeatures {
    /** The first of a text tells the field; so long ones cost no more. */
    private static final int LONGEST = 1_000;
    /** What a pair counts against a word or a character; chosen by cross-validation, as is the next. */
    private static final double PAIR_WEIGHT = 0.7;

    /** Characters count so much at least, even in words that count less. */
    private static final double LEAST_WEIGHT = 0.5;

    private final Vocabulary vocabulary;

    TextFeatures(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@return what a record is judged by: title, keywords and summary} */
    static String text(CorpusRecord record) {
        var common = record.common();
        return String.join("\n", common.title(), String.join("\n", common.keywords()), common.summary());
    }

    /** {@return square roots of the weighted counts, of length 1 as a vector; in the order of the features} */
    SortedMap<String, Double> of(String text) {
        var counts = new TreeMap<String, Double>();
        var head = text.substring(0, Math.min(LONGEST, text.length()));
        addParts(counts, CharFolding.fold(head), addWords(counts, head));
        double squares = counts.values().stream().mapToDouble(v -> v).sum(); // the squares of the roots
        counts.replaceAll((feature, count) -> Math.sqrt(count / squares));
        return counts;
    }

    /** Adds the words and returns what each char counts: about as much as the word it lies in. */
    private double[] addWords(SortedMap<String, Double> counts, String text) {
        var weights = new double[text.length()];
        Arrays.fill(weights, 1);
        for (var word : vocabulary.segmenter().segment(text, Granularity.SEARCH)) {
            double weight = vocabulary.stopTerms().weight(word.form());
            if (!word.part()) {
                Arrays.fill(weights, word.start(), word.end(), Math.max(LEAST_WEIGHT, weight));
            }
            if (word.form().chars().noneMatch(Character::isWhitespace)) {
                add(counts, "w:" + word.form(), weight);
            }
        }
        return weights;
    }

    private static void addParts(SortedMap<String, Double> counts, String text, double[] weights) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                add(counts, "c:" + text.charAt(i), weights[i]);
                if (i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1))) {
                    double weight = Math.sqrt(weights[i] * weights[i + 1]);
                    add(counts, "b:" + text.substring(i, i + 2), PAIR_WEIGHT * weight);
                }
            }
        }
    }

    private static void add(SortedMap<String, Double> counts, String feature, double weight) {
        if (weight > 0) {
            counts.merge(feature, weight, Double::sum);
        }
    }
}
