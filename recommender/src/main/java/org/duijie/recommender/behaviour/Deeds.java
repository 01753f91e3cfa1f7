package org.duijie.recommender.behaviour;

import java.io.IOException;
import java.util.Arrays;
import org.duijie.corpus.model.Event;
import org.duijie.recommender.internal.PartInput;
import org.duijie.recommender.internal.PartOutput;

/**
 * What each actor did with which items, impressions aside: actor by actor its items in their order, each with a set of events, bit by
 * {@link EventSlot}. Immutable.
 */
public final class Deeds {
    /** Nobody did anything. */
    static final Deeds NONE = new Deeds(new int[] {0}, new int[0], new byte[0]);

    private final int[] starts;
    private final int[] items;
    private final byte[] events;

    /**
     * Takes over the arrays.
     *
     * @param starts where the pairs of each actor begin, and where those of the last end
     * @param items of the pairs, rising for each actor
     * @param events of the pairs
     */
    public Deeds(int[] starts, int[] items, byte[] events) {
        this.starts = starts;
        this.items = items;
        this.events = events;
    }

    /** Gets an item and what was done with it. */
    @FunctionalInterface
    interface Taker {
        void take(int item, int events);
    }

    void forEach(int actor, Taker taker) {
        for (int i = starts[actor]; i < starts[actor + 1]; i++) {
            taker.take(items[i], events[i]);
        }
    }

    /** {@return what an actor did with an item, 0 for nothing} */
    int events(int actor, int item) {
        int at = Arrays.binarySearch(items, starts[actor], starts[actor + 1], item);
        return at < 0 ? 0 : events[at];
    }

    /** {@return whether two actors cared for the same item, which neither rejected} */
    boolean careInCommon(int one, int other) {
        for (int i = starts[one]; i < starts[one + 1]; i++) {
            if (cares(events[i]) && cares(events(other, items[i]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean cares(int events) {
        return events != 0 && !has(events, Event.REJECT);
    }

    static boolean has(int events, Event event) {
        return (events & 1 << EventSlot.of(event)) != 0;
    }

    void write(PartOutput out) throws IOException {
        out.putInt(items.length);
        out.putInts(starts);
        out.putInts(items);
        out.putBytes(events);
    }

    static Deeds read(PartInput in, int actors, int itemCount) throws IOException {
        int pairs = in.getCount("pairs", Integer.MAX_VALUE);
        var deeds = new Deeds(in.getInts(actors + 1L), in.getInts(pairs), in.getBytes(pairs));
        boolean sound = deeds.starts[0] == 0 && deeds.starts[actors] == pairs;
        for (int i = 0; i < actors; i++) {
            sound &= deeds.starts[i] <= deeds.starts[i + 1];
        }
        for (int item : deeds.items) {
            sound &= item >= 0 && item < itemCount;
        }
        if (!sound) {
            throw in.damaged("pairs");
        }
        return deeds;
    }
}
