package org.duijie.recommender.train;

import java.io.Serializable;
import org.duijie.recommender.feature.PairFeature;

/**
 * A fitted weighted sum.
 *
 * @param means by {@link PairFeature}'s order the mean of the known values
 * @param weights in the same order, 0 for a feature that was unknown or the same throughout
 */
@SuppressWarnings("ArrayRecordComponent") // carries numbers from one step to the next; never compared
record LinearFit(double[] means, double[] weights) implements Serializable {
    /** Nothing was learned: all are alike. */
    static final LinearFit NONE = new LinearFit(
            new double[PairFeature.all().size()], new double[PairFeature.all().size()]);

    double score(double[] features) {
        double score = 0;
        for (int i = 0; i < features.length; i++) {
            score += Double.isNaN(features[i]) ? 0 : weights[i] * (features[i] - means[i]);
        }
        return score;
    }
}
