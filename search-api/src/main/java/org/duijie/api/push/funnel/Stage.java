package org.duijie.api.push.funnel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a push came; who is at one was at all before it. */
public enum Stage {
    /** It was proposed. */
    PLANNED,
    /** Somebody, or the policy, said that it may go. */
    APPROVED,
    /** A message with it was accepted, or the enterprise found it in its inbox before that. */
    SENT,
    /** The enterprise looked at it. */
    OPENED,
    /** The enterprise said something to it, refusals too. */
    REPLIED,
    /** There is a contract. */
    SIGNED;

    /** {@return the name in the API and in tables} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the stage before it; empty for the first} */
    public Optional<Stage> before() {
        return Stream.of(values()).filter(s -> s.compareTo(this) < 0).reduce((earlier, later) -> later);
    }
}
