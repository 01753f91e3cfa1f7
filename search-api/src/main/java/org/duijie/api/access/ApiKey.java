package org.duijie.api.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key of a program, without its secret.
 *
 * @param id never changes
 * @param account the id of whose it is
 * @param name what it is for, in its owner's words
 * @param prefix the first characters of the key, by which people tell keys apart
 * @param scopes what it is for
 * @param createdAt when it was made
 * @param expiresAt when it ends
 * @param revokedAt when somebody ended it
 * @param usedAt when it was last used, to a minute
 */
public record ApiKey(
        String id,
        String account,
        String name,
        String prefix,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> usedAt) {
    /** Copies the scopes. */
    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    /**
     * A key just made.
     *
     * @param key without its secret
     * @param secret the whole key, which is shown once
     */
    public record Made(ApiKey key, String secret) {
        @Override
        public String toString() {
            return "Made[key=" + key + "]";
        }
    }
}
