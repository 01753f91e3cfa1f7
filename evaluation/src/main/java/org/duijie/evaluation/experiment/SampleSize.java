package org.duijie.evaluation.experiment;

/**
 * How many enterprises a {@linkplain Estimate planned} test needs to find a difference with a certain probability, its power (Fleiss, Levin
 * and Paik, Statistical Methods for Rates and Proportions, 3rd edition, chapter 4). Two-sided.
 */
public final class SampleSize {
    private static final double EVEN = 0.5;

    private SampleSize() {}

    /**
     * {@return how many enterprises each of two arms needs}
     *
     * @param control share of enterprises that succeed under one
     * @param treatment the same under the other, not equal to it
     * @param alpha how often no difference may be taken for one
     * @param power how often the difference shall be found
     */
    public static int perArm(double control, double treatment, double alpha, double power) {
        double pooled = (control + treatment) / 2;
        double under = Math.sqrt(2 * pooled * (1 - pooled));
        double apart = Math.sqrt(control * (1 - control) + treatment * (1 - treatment));
        double needed = (PlannedTest.quantile(1 - alpha / 2) * under + PlannedTest.quantile(power) * apart)
                / (treatment - control);
        return (int) Math.ceil(needed * needed);
    }

    /**
     * {@return how many enterprises interleaved lists need}
     *
     * @param win probability that an enterprise prefers the one
     * @param loss probability that it prefers the other, not equal to it; else it prefers none
     * @param alpha how often no preference may be taken for one
     * @param power how often the preference shall be found
     */
    public static int interleaved(double win, double loss, double alpha, double power) {
        double share = win / (win + loss);
        double needed = (PlannedTest.quantile(1 - alpha / 2) * EVEN
                        + PlannedTest.quantile(power) * Math.sqrt(share * (1 - share)))
                / (share - EVEN);
        return (int) Math.ceil(needed * needed / (win + loss));
    }
}
