package org.duijie.dictionaries.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What differs between two dictionaries of one kind.
 *
 * @param added what only the later one has, in order
 * @param removed what only the earlier one has
 * @param changed what both have and say something else of
 */
public record Difference(List<String> added, List<String> removed, List<String> changed) {
    /** Copies. */
    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** {@return the difference of what is said of each word} */
    static <V> Difference between(Map<String, V> before, Map<String, V> after) {
        return new Difference(
                sorted(after).stream().filter(w -> !before.containsKey(w)).toList(),
                sorted(before).stream().filter(w -> !after.containsKey(w)).toList(),
                sorted(after).stream()
                        .filter(w -> before.containsKey(w) && !before.get(w).equals(after.get(w)))
                        .toList());
    }

    private static TreeSet<String> sorted(Map<String, ?> words) {
        return new TreeSet<>(words.keySet());
    }

    /** {@return how many words differ} */
    public int size() {
        return added.size() + removed.size() + changed.size();
    }
}
