package org.duijie.recommender.affinity;

/**
 * Pairs whose probability of interest lies in the same tenth.
 *
 * @param probability its mean
 * @param right the share that was graded so
 * @param pairs how many, at least 1
 */
public record Reliability(double probability, double right, int pairs) {
    /** Checks. */
    public Reliability {
        if (!(0 <= probability && probability <= 1 && 0 <= right && right <= 1 && pairs > 0)) {
            throw new IllegalArgumentException("reliability: " + probability + ", " + right + ", " + pairs);
        }
    }
}
