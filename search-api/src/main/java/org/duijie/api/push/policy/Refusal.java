package org.duijie.api.push.policy;

import java.time.Instant;
import java.util.Set;

/**
 * That an enterprise did not want a technology.
 *
 * @param at when it said so
 * @param reason why
 * @param needs ids of the needs for which it had been proposed
 * @param fields the technology's {@linkplain TechnicalField fields}
 */
public record Refusal(Instant at, RefusalReason reason, Set<String> needs, Set<String> fields) {
    /** Copies the sets. */
    public Refusal {
        needs = Set.copyOf(needs);
        fields = Set.copyOf(fields);
    }
}
