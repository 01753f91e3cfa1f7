package org.duijie.recommender.behaviour;

import java.util.Arrays;
import java.util.List;
import org.duijie.corpus.model.Event;

/**
 * How often what was done with an item.
 *
 * @param byEvent by {@link EventSlot}
 */
public record ItemCounts(List<Integer> byEvent) {
    /** Nothing was done. */
    public static final ItemCounts NONE = of(new int[EventSlot.COUNT]);

    /** Copies. */
    public ItemCounts {
        byEvent = List.copyOf(byEvent);
    }

    static ItemCounts of(int[] counts) {
        return new ItemCounts(Arrays.stream(counts).boxed().toList());
    }

    /** {@return how often this was done} */
    public int of(Event event) {
        return byEvent.get(EventSlot.of(event));
    }
}
