package org.duijie.evaluation.run;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The grades of a topic's items, in the order of their bytes; small, since there may be ten million. Immutable. */
final class ItemGrades extends AbstractMap<String, Integer> {
    private final String[] items;
    private final int[] grades;
    /** For a hash and those after it: the place of the item in {@link #items} plus 1, or 0. */
    private final int[] slots;

    private ItemGrades(String[] items, int[] grades) {
        this.items = items;
        this.grades = grades;
        this.slots = new int[Integer.highestOneBit(items.length) * 4];
        for (int i = 0; i < items.length; i++) {
            slots[slot(items[i])] = i + 1;
        }
    }

    static ItemGrades of(Map<String, Integer> grades) {
        if (grades instanceof ItemGrades same) {
            return same;
        }
        var sorted = new TreeMap<String, Integer>(Ids.BYTE_ORDER);
        sorted.putAll(grades);
        var items = sorted.keySet().stream().map(Ids::check).toArray(String[]::new);
        return new ItemGrades(
                items, sorted.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** The slot that the item is in, or that is free for it. */
    private int slot(String item) {
        int hash = item.hashCode() * 0x9E3779B9;
        int slot = (hash >>> 16 ^ hash) & (slots.length - 1);
        while (slots[slot] != 0 && !items[slots[slot] - 1].equals(item)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    @Override
    public Integer get(Object item) {
        int place = item instanceof String text ? slots[slot(text)] : 0;
        return place == 0 ? null : Integer.valueOf(grades[place - 1]);
    }

    @Override
    public boolean containsKey(Object item) {
        return get(item) != null;
    }

    @Override
    public Set<Entry<String, Integer>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Integer>> iterator() {
                return IntStream.range(0, items.length)
                        .mapToObj(i -> Map.entry(items[i], grades[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return items.length;
            }
        };
    }
}
