package org.duijie.indexer.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts faults and keeps the first of each kind. */
final class Faults {
    private static final int SHOWN = 10;

    private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
    private final Map<Fault, List<String>> first = new EnumMap<>(Fault.class);

    /** Notes a fault at a place: a key, or a field and its value. */
    void add(Fault fault, String place) {
        counts.merge(fault, 1L, Long::sum);
        var shown = first.computeIfAbsent(fault, f -> new ArrayList<>());
        if (shown.size() < SHOWN) {
            shown.add(place);
        }
    }

    Map<Fault, Long> counts() {
        var all = new EnumMap<Fault, Long>(Fault.class);
        for (var fault : Fault.values()) {
            all.put(fault, counts.getOrDefault(fault, 0L));
        }
        return all;
    }

    Map<Fault, List<String>> first() {
        var copy = new EnumMap<Fault, List<String>>(Fault.class);
        first.forEach((fault, shown) -> copy.put(fault, List.copyOf(shown)));
        return copy;
    }
}
