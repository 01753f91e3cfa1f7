package org.duijie.recommender.field;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Which features tell of which field: naive Bayes, chiefly by the complement. A field is the more likely, the rarer the text's features are in
 * the texts of <em>other</em> fields, which is steadier than what the few texts of the field itself say; those count a little. Immutable.
 *
 * @see <a href="https://people.csail.mit.edu/jrennie/papers/icml03-nb.pdf">Rennie and others: Tackling the Poor Assumptions of Naive Bayes
 *     Text Classifiers (2003)</a>
 */
final class FieldModel {
    /** Added to each count of the other fields; this and those below were chosen by cross-validation. */
    static final double OTHERS_SMOOTHING = 0.5;

    /** Added to each count of a field itself. */
    static final double OWN_SMOOTHING = 0.01;

    /** What the field's own texts count against the others. */
    static final double OWN_WEIGHT = 0.05;

    private final SortedMap<String, Integer> texts;
    private final SortedMap<String, Counts> counts;
    private final Calibration calibration;
    private final String[] codes;
    private final Map<String, Feature> features;
    /** For each field: what a feature that its texts lack adds to its score, but for the feature's base. */
    private final double[] lacking;

    /**
     * How often a feature occurs.
     *
     * @param total in all texts, each counted once
     * @param byCode in the texts of each field
     */
    record Counts(float total, SortedMap<String, Float> byCode) {}

    /** What a feature adds to scores: {@code base} is taken off all, {@code more} added to those of the fields that have it, by its rarity. */
    private static final class Feature {
        final double rarity;
        final double base;
        final int[] codes;
        final float[] more;

        Feature(double rarity, double base, int[] codes, float[] more) {
            this.rarity = rarity;
            this.base = base;
            this.codes = codes;
            this.more = more;
        }
    }

    /**
     * A model of counts.
     *
     * @param texts how many texts each field has
     * @param counts of each feature
     * @param calibration how sure the model may be
     */
    FieldModel(SortedMap<String, Integer> texts, SortedMap<String, Counts> counts, Calibration calibration) {
        this.texts = texts;
        this.counts = counts;
        this.calibration = calibration;
        codes = texts.keySet().toArray(String[]::new);
        features = HashMap.newHashMap(counts.size());
        double all = counts.values().stream().mapToDouble(Counts::total).sum();
        counts.forEach((name, c) -> features.put(name, feature(c, all)));
        lacking = lacking(all);
    }

    private FieldModel(FieldModel other, Calibration calibration) {
        texts = other.texts;
        counts = other.counts;
        this.calibration = calibration;
        codes = other.codes;
        features = other.features;
        lacking = other.lacking;
    }

    /** {@return this with another calibration} */
    FieldModel with(Calibration other) {
        return new FieldModel(this, other);
    }

    private Feature feature(Counts c, double all) {
        double base = Math.log(c.total() + OTHERS_SMOOTHING);
        var numbers = new int[c.byCode().size()];
        var more = new float[numbers.length];
        int at = 0;
        for (var entry : c.byCode().entrySet()) {
            float own = entry.getValue();
            numbers[at] = number(entry.getKey());
            more[at++] = (float) (OWN_WEIGHT * Math.log((own + OWN_SMOOTHING) / OWN_SMOOTHING)
                    - Math.log(Math.max(0, c.total() - own) + OTHERS_SMOOTHING)
                    + base);
        }
        return new Feature(Math.log(all / c.total()), base, numbers, more);
    }

    private int number(String code) {
        return Arrays.binarySearch(codes, code);
    }

    private double[] lacking(double all) {
        var own = new double[codes.length];
        counts.values().forEach(c -> c.byCode().forEach((code, count) -> own[number(code)] += count));
        return Arrays.stream(own)
                .map(o -> Math.log(Math.max(0, all - o) + OTHERS_SMOOTHING * counts.size())
                        - OWN_WEIGHT * Math.log((o + OWN_SMOOTHING * counts.size()) / OWN_SMOOTHING))
                .toArray();
    }

    /** {@return the score of each field, by the order of the codes; only differences mean something} */
    double[] scores(Map<String, Double> shares) {
        double known = 0;
        double bases = 0;
        var more = new double[codes.length];
        for (var entry : shares.entrySet()) {
            var feature = features.get(entry.getKey());
            if (feature != null) {
                double share = entry.getValue() * feature.rarity;
                known += share;
                bases += share * feature.base;
                for (int i = 0; i < feature.codes.length; i++) {
                    more[feature.codes[i]] += share * feature.more[i];
                }
            }
        }
        double[] scores = new double[codes.length];
        for (int code = 0; code < codes.length; code++) {
            scores[code] = known * lacking[code] - bases + more[code];
        }
        return scores;
    }

    /**
     * {@return the likeliest fields, the likeliest first, those alike by code; none for a text without a known feature}
     *
     * @param shares the features of a text
     * @param n at most so many
     */
    List<Suggestion> suggest(Map<String, Double> shares, int n) {
        if (shares.keySet().stream().noneMatch(features::containsKey)) {
            return List.of();
        }
        var scores = scores(shares);
        var confidences = calibration.confidences(scores);
        return IntStream.range(0, codes.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer code) -> -scores[code])
                        .thenComparing(code -> codes[code]))
                .limit(n)
                .map(code -> new Suggestion(codes[code], confidences[code]))
                .toList();
    }

    /** {@return how sure the model may be} */
    Calibration calibration() {
        return calibration;
    }

    /** {@return how many texts each field was learned from} */
    SortedMap<String, Integer> texts() {
        return Collections.unmodifiableSortedMap(texts);
    }

    /** {@return the counts of each feature} */
    SortedMap<String, Counts> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }
}
