package org.duijie.evaluation.experiment;

/**
 * How many succeeded.
 *
 * @param count that did, 0 to {@code of}
 * @param of all
 */
public record Successes(int count, int of) {
    /** {@return the share, 0 for none at all} */
    public double rate() {
        return of == 0 ? 0 : (double) count / of;
    }

    /** {@return the variance of the share after Agresti and Caffo: with one success and one failure more, so that it is never 0} */
    double variance() {
        double share = (count + 1.0) / (of + 2);
        return share * (1 - share) / (of + 2);
    }
}
