package org.duijie.recommender.affinity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.duijie.recommender.feature.PairFeature;

/**
 * Features to affinity: a weighted sum of the features' differences from their means, and logistic curves from that to the probability of
 * each grade or a better one. An unknown value counts as the mean. Immutable.
 *
 * @param weights by feature: its mean in the training and its weight
 * @param curves from the score to the probability that the grade is 1, 2, 3 or better
 */
public record AffinityModel(Map<PairFeature, Weight> weights, List<Curve> curves) {
    /** The grade from which somebody is interested. */
    public static final int INTERESTED = 2;
    /** The best grade. */
    public static final int BEST_GRADE = 3;

    /** Copies. */
    public AffinityModel {
        weights = Map.copyOf(weights);
        curves = List.copyOf(curves);
        if (curves.size() != BEST_GRADE) {
            throw new IllegalArgumentException("curves: " + curves.size());
        }
    }

    /**
     * What a feature counts.
     *
     * @param mean its mean in the training, which adds nothing
     * @param weight what one more of it adds to the score
     */
    public record Weight(double mean, double weight) {
        double share(double value) {
            return Double.isNaN(value) ? 0 : weight * (value - mean);
        }
    }

    /**
     * A logistic curve, 1 / (1 + exp(-(slope · score + intercept))).
     *
     * @param slope above 0 where higher scores have better grades
     * @param intercept the log-odds at score 0
     */
    public record Curve(double slope, double intercept) {
        double at(double score) {
            return 1 / (1 + Math.exp(-(slope * score + intercept)));
        }
    }

    /** {@return the score of a pair by its features, in {@link PairFeature}'s order} */
    public double score(double[] features) {
        double score = 0;
        for (var feature : PairFeature.all()) {
            var weight = weights.get(feature);
            if (weight != null) {
                score += weight.share(features[feature.index()]);
            }
        }
        return score;
    }

    /** {@return the probability that a pair of this score is graded {@value #INTERESTED} or better} */
    public double probability(double score) {
        return curves.get(INTERESTED - 1).at(score);
    }

    /** {@return the level to expect of a pair of this score, 1 to 4} */
    public double level(double score) {
        return 1 + curves.stream().mapToDouble(c -> c.at(score)).sum();
    }

    /** {@return how well a pair fits, and why} */
    public Affinity affinity(double[] features) {
        var shares = new ArrayList<Affinity.Share>();
        for (var feature : PairFeature.all()) {
            double value = features[feature.index()];
            double share = weights.containsKey(feature) ? weights.get(feature).share(value) : 0;
            if (share != 0) {
                shares.add(new Affinity.Share(feature, value, share));
            }
        }
        shares.sort(Comparator.comparingDouble((Affinity.Share s) -> -Math.abs(s.share()))
                .thenComparing(Affinity.Share::feature));
        double score = score(features);
        return new Affinity(score, probability(score), level(score), shares);
    }
}
