package org.duijie.recommender.behaviour;

import org.duijie.corpus.model.Event;

/** The places of events in tables and files, which stay though the events may be put in another order. */
public final class EventSlot {
    /** So many places. */
    public static final int COUNT = 7;

    private EventSlot() {}

    /** {@return the place of an event, from 0} */
    public static int of(Event event) {
        return switch (event) {
            case IMPRESSION -> 0;
            case VIEW -> 1;
            case SAVE -> 2;
            case CONTACT -> 3;
            case NEGOTIATE -> 4;
            case SIGN -> 5;
            case REJECT -> 6;
        };
    }
}
