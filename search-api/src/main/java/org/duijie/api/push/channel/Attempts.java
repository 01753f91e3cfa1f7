package org.duijie.api.push.channel;

/** Hears of each attempt to deliver. Safe for several threads. */
public interface Attempts {
    /**
     * {@return whether a message may still be sent} Asked right before it is; of one that may not, nothing more is told.
     */
    boolean begin(Outgoing message);

    /** Tells what became of a message that was begun. */
    void ended(Outgoing message, Outcome outcome);
}
