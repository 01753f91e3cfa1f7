package org.duijie.api.push.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * An enterprise that may be pushed to.
 *
 * @param enterprise its id
 * @param settings what it wants otherwise than usual, as JSON
 * @param consentedAt when it agreed; empty where it has not, so that nothing goes
 * @param unsubscribedAt when it wanted no more
 * @param plannedAt when its needs were first planned for
 */
public record Recipient(
        String enterprise,
        String settings,
        Optional<Instant> consentedAt,
        Optional<Instant> unsubscribedAt,
        Optional<Instant> plannedAt) {
    /** {@return whether anything may go to it} */
    public boolean isActive() {
        return consentedAt.isPresent() && unsubscribedAt.isEmpty();
    }
}
