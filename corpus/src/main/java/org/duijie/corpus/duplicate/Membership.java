package org.duijie.corpus.duplicate;

/**
 * A record's place in a cluster of near-duplicates.
 *
 * @param number the record's own number in the store
 * @param canonical the number of the record that stands for the cluster, maybe the same
 */
public record Membership(long number, long canonical) {
    /** {@return whether the record stands for its cluster} */
    public boolean isCanonical() {
        return number == canonical;
    }
}
