package org.duijie.evaluation.experiment;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Tests for any number of looks, at any time: mixture sequential probability ratio tests. The ratio of the likelihood under a mixture of
 * differences to that under none exceeds 1/α with probability at most α, ever (Ville), so its inverse is a p that may be looked at all the
 * time, and what no ratio of more than 1/α speaks against is an interval that holds all the time (Robbins, Statistical Methods Related to
 * the Law of the Iterated Logarithm, 1970; Johari, Koomen, Pekelis and Walsh, Peeking at A/B Tests, KDD 2017). Two-sided.
 */
final class AnytimeTest {
    private static final double EVEN = 0.5;
    private static final int HALVINGS = 50;

    private AnytimeTest() {}

    /**
     * The difference of two shares, by its normal approximation.
     *
     * @param effect standard deviation of the mixture, which is normal around none
     * @param alpha 1 less the confidence of the interval
     * @return {@code treatment} less {@code control}
     */
    static Estimate difference(Successes control, Successes treatment, double effect, double alpha) {
        if (control.of() == 0 || treatment.of() == 0) {
            return new Estimate(0, -1, 1, 1);
        }
        double difference = treatment.rate() - control.rate();
        double variance = control.variance() + treatment.variance();
        double mixture = effect * effect;
        double spread = variance * (variance + mixture) / mixture;
        double logWidth = Math.log((variance + mixture) / variance);
        double logRatio = (difference * difference / spread - logWidth) / 2;
        double half = Math.sqrt(spread * (logWidth - 2 * Math.log(alpha)));
        return new Estimate(
                difference,
                Math.max(-1, difference - half),
                Math.min(1, difference + half),
                Math.min(1, Math.exp(-logRatio)));
    }

    /**
     * A share of wins against one half, exactly.
     *
     * @param effect standard deviation of the mixture, which is a beta distribution around one half
     * @param alpha 1 less the confidence of the interval
     */
    static Estimate share(int wins, int losses, double effect, double alpha) {
        int all = wins + losses;
        if (all == 0) {
            return new Estimate(EVEN, 0, 1, 1);
        }
        double a = (1 / (4 * effect * effect) - 1) / 2;
        double mixed = LogBeta.value(a + wins, a + losses) - LogBeta.value(a, a);
        double seen = (double) wins / all;
        double limit = mixed + Math.log(alpha);
        return new Estimate(
                seen,
                end(wins, losses, seen, 0, limit),
                end(wins, losses, seen, 1, limit),
                Math.min(1, Math.exp(logLikelihood(wins, losses, EVEN) - mixed)));
    }

    /** Where between what was seen and an extreme the likelihood falls to a limit. */
    private static double end(int wins, int losses, double seen, double extreme, double limit) {
        double inside = seen;
        double outside = extreme;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (inside + outside) / 2;
            if (logLikelihood(wins, losses, middle) > limit) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    private static double logLikelihood(int wins, int losses, double share) {
        return (wins == 0 ? 0 : wins * Math.log(share)) + (losses == 0 ? 0 : losses * Math.log1p(-share));
    }
}
