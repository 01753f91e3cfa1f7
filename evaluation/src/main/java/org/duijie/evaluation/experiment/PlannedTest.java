package org.duijie.evaluation.experiment;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Tests for one look, at a number of enterprises fixed beforehand: looked at again and again until they reject, they are wrong far more often
 * than they say. Two-sided.
 */
final class PlannedTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double EVEN = 0.5;

    private PlannedTest() {}

    /**
     * The difference of two shares: the score test with the pooled variance, and the interval of Agresti and Caffo (Simple and Effective
     * Confidence Intervals for Proportions and Differences of Proportions, The American Statistician 54, 2000).
     *
     * @param alpha 1 less the confidence of the interval
     * @return {@code treatment} less {@code control}
     */
    static Estimate difference(Successes control, Successes treatment, double alpha) {
        if (control.of() == 0 || treatment.of() == 0) {
            return new Estimate(0, -1, 1, 1);
        }
        double difference = treatment.rate() - control.rate();
        double middle = (treatment.count() + 1.0) / (treatment.of() + 2) - (control.count() + 1.0) / (control.of() + 2);
        double half = quantile(1 - alpha / 2) * Math.sqrt(control.variance() + treatment.variance());
        return new Estimate(
                difference,
                Math.max(-1, middle - half),
                Math.min(1, middle + half),
                scoreTest(control, treatment, difference));
    }

    private static double scoreTest(Successes control, Successes treatment, double difference) {
        double pooled = (double) (control.count() + treatment.count()) / (control.of() + treatment.of());
        double variance = pooled * (1 - pooled) * (1.0 / control.of() + 1.0 / treatment.of());
        return variance == 0 ? 1 : 2 * NORMAL.survivalProbability(Math.abs(difference) / Math.sqrt(variance));
    }

    /**
     * A share of wins against one half: the sign test with the mid-p of Lancaster (Significance Tests in Discrete Distributions, JASA 56,
     * 1961), since the exact p is too large for few, and the score interval of Wilson (Probable Inference, JASA 22, 1927).
     *
     * @param alpha 1 less the confidence of the interval
     */
    static Estimate share(int wins, int losses, double alpha) {
        int all = wins + losses;
        if (all == 0) {
            return new Estimate(EVEN, 0, 1, 1);
        }
        var even = BinomialDistribution.of(all, EVEN);
        int fewer = Math.min(wins, losses);
        double midP = wins == losses ? 1 : 2 * even.cumulativeProbability(fewer) - even.probability(fewer);
        double share = (double) wins / all;
        double z = quantile(1 - alpha / 2);
        double middle = (share + z * z / (2 * all)) / (1 + z * z / all);
        double half = z / (1 + z * z / all) * Math.sqrt(share * (1 - share) / all + z * z / (4.0 * all * all));
        return new Estimate(share, Math.max(0, middle - half), Math.min(1, middle + half), midP);
    }

    /** {@return what a standard normal number is below with this probability} */
    static double quantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }
}
