package org.duijie.recommender.model;

import java.util.Objects;

/**
 * What a model was made from.
 *
 * @param seed of everything random
 * @param dictionary fingerprint of the dictionaries that texts were cut by
 * @param store identity of the record store
 * @param sequence the store's last change that was learnt from, 0 or more
 * @param data SHA-256 of the training data, 64 hexadecimal digits
 */
public record Origins(long seed, String dictionary, String store, long sequence, String data) {
    /** @throws IllegalArgumentException if the sequence is negative or the sum is not one */
    public Origins {
        Objects.requireNonNull(dictionary, "dictionary");
        Objects.requireNonNull(store, "store");
        if (sequence < 0 || !ModelManifest.isSum(data)) {
            throw new IllegalArgumentException("sequence " + sequence + ", data " + data);
        }
    }
}
