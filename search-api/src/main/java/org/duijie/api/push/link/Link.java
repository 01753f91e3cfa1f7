package org.duijie.api.push.link;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a signed link says.
 *
 * @param purpose what it is for
 * @param subject the enterprise to unsubscribe, the proposal replied to, or the channel whose feed is read
 * @param answer to a proposal: {@code opened}, {@code interested}, {@code refused}; empty for other purposes
 * @param expires when it ends, in whole seconds; empty for one that never does
 */
public record Link(Purpose purpose, String subject, String answer, Optional<Instant> expires) {
    /** Refuses what could be taken for another link once it is written in lines. */
    public Link {
        if (Stream.of(subject, answer).anyMatch(t -> t.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("control characters in a link: " + subject + ", " + answer);
        }
    }
}
