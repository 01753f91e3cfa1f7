package org.duijie.recommender.behaviour;

import org.duijie.corpus.model.Event;

/** What events tell of a preference. */
public final class EventWeights {
    /** Together the events of a pair count so much at most: who looks a hundred times is not a hundred times as sure. */
    public static final double MOST = 40;

    private EventWeights() {}

    /** {@return what one event counts; 0 where it says nothing for the item} */
    public static double of(Event event) {
        return switch (event) {
            case IMPRESSION, REJECT -> 0;
            case VIEW -> 1;
            case SAVE -> 3;
            case CONTACT -> 8;
            case NEGOTIATE -> 12;
            case SIGN -> 20;
        };
    }

    /**
     * {@return how sure it is that an actor likes an item; 0 for a pair with a reject, which says the contrary}
     *
     * @param counts how often each event, by {@link EventSlot}
     */
    public static double confidence(int[] counts) {
        return counts[EventSlot.of(Event.REJECT)] > 0 ? 0 : Math.min(MOST, sum(counts));
    }

    /** {@return what events count together} */
    static double sum(int[] counts) {
        double sum = 0;
        for (var event : Event.values()) {
            sum += counts[EventSlot.of(event)] * of(event);
        }
        return sum;
    }
}
