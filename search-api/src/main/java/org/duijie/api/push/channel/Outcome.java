package org.duijie.api.push.channel;

import java.time.Duration;
import java.util.Optional;

/** What became of an attempt to deliver. */
public sealed interface Outcome {
    /** The receiver has it. */
    record Accepted() implements Outcome {}

    /**
     * Perhaps another time.
     *
     * @param fault why not now
     * @param after what the receiver asks to wait, if it says so
     */
    record Later(Fault fault, Optional<Duration> after) implements Outcome {}

    /**
     * It would fail again.
     *
     * @param fault why
     */
    record Never(Fault fault) implements Outcome {}

    /**
     * The receiver wants no more messages at all.
     *
     * @param fault how it said so
     */
    record Gone(Fault fault) implements Outcome {}

    /** {@return a failure after which it is tried again} */
    static Outcome later(String rule, Object... values) {
        return new Later(Fault.of(rule, values), Optional.empty());
    }
}
