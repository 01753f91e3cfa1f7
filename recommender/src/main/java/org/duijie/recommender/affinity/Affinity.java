package org.duijie.recommender.affinity;

import java.util.List;
import org.duijie.recommender.feature.PairFeature;

/**
 * How well a technology fits a need.
 *
 * @param score what it is ordered by, the mean pair of the training at 0
 * @param probability that a judge would grade it 2 or 3, 0 to 1, calibrated on needs that the model was not trained on
 * @param level the grade to expect on the scale 1 (not at all) to 4 (fully)
 * @param shares what each feature adds to the score, the largest in size first; those that add nothing are left out
 */
public record Affinity(double score, double probability, double level, List<Share> shares) {
    /** Copies the list. */
    public Affinity {
        shares = List.copyOf(shares);
    }

    /**
     * What a feature adds.
     *
     * @param feature the feature
     * @param value its value
     * @param share what it adds to the score, negative where it speaks against
     */
    public record Share(PairFeature feature, double value, double share) {}
}
