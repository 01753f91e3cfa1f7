package org.duijie.dictionaries.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each stretch was cut differently. Of more than {@value #MOST} different ones those that come later are not counted. */
public final class ChangeCounts {
    /** How many different changes are counted. */
    public static final int MOST = 100_000;

    private final Map<Change, Integer> counts = new HashMap<>();

    /**
     * A change of a stretch.
     *
     * @param before its words before, parted by blanks
     * @param after its words after
     */
    public record Change(String before, String after) {}

    /**
     * A change with how often it was made.
     *
     * @param change the change
     * @param count how often
     */
    public record Counted(Change change, int count) {}

    /** Counts the stretches of a difference. */
    public void add(CutDifference difference) {
        for (var stretch : difference.stretches()) {
            var change = new Change(String.join(" ", stretch.before()), String.join(" ", stretch.after()));
            if (counts.size() < MOST || counts.containsKey(change)) {
                counts.merge(change, 1, Integer::sum);
            }
        }
    }

    /** {@return the most frequent changes, by falling count, then by text} */
    public List<Counted> top(int most) {
        return counts.entrySet().stream()
                .map(e -> new Counted(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Counted::count)
                        .reversed()
                        .thenComparing(c -> c.change().before())
                        .thenComparing(c -> c.change().after()))
                .limit(most)
                .toList();
    }
}
