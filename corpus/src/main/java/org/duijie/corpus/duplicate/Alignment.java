package org.duijie.corpus.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The places where two sequences differ, by the shortest edit script (E. Myers, An O(ND) Difference Algorithm and Its Variations,
 * Algorithmica 1986).
 */
final class Alignment {
    private final int[] one;
    private final int[] other;
    private final int begin;
    private final int oneLength;
    private final int otherLength;

    /** A place: units {@code from} to {@code to} of one against those of the other; one of the two may be empty. */
    record Hunk(int from, int to, int otherFrom, int otherTo) {
        int length() {
            return to - from;
        }

        int otherLength() {
            return otherTo - otherFrom;
        }
    }

    private Alignment(int[] one, int[] other) {
        this.one = one;
        this.other = other;
        int shorter = Math.min(one.length, other.length);
        int equal = Arrays.mismatch(one, other);
        begin = equal < 0 ? shorter : equal;
        int tail = 0;
        while (tail < shorter - begin && one[one.length - 1 - tail] == other[other.length - 1 - tail]) {
            tail++;
        }
        oneLength = one.length - begin - tail;
        otherLength = other.length - begin - tail;
    }

    /**
     * {@return the differing places in their order; empty if there are more differences than told}
     *
     * @param most units that may be left out and added together
     */
    static Optional<List<Hunk>> of(int[] one, int[] other, int most) {
        return new Alignment(one, other).hunks(most);
    }

    private Optional<List<Hunk>> hunks(int most) {
        int limit = Math.min(most, oneLength + otherLength);
        var traces = new ArrayList<int[]>();
        var ends = new int[2 * limit + 3];
        for (int d = 0; d <= limit; d++) {
            traces.add(Arrays.copyOfRange(ends, limit + 1 - d, limit + 2 + d));
            for (int k = -d; k <= d; k += 2) {
                int at = limit + 1 + k;
                boolean down = k == -d || (k != d && ends[at - 1] < ends[at + 1]);
                int x = down ? ends[at + 1] : ends[at - 1] + 1;
                while (x < oneLength && x - k < otherLength && one[begin + x] == other[begin + x - k]) {
                    x++;
                }
                ends[at] = x;
                if (x >= oneLength && x - k >= otherLength) {
                    return Optional.of(back(traces, d));
                }
            }
        }
        return Optional.empty();
    }

    /** Goes the way back; steps that touch become one place. {@code traces[d]} holds the ends of step d-1, of diagonals -d to d. */
    private List<Hunk> back(List<int[]> traces, int steps) {
        var hunks = new ArrayList<Hunk>();
        int x = oneLength;
        int y = otherLength;
        for (int d = steps; d > 0; d--) {
            var ends = traces.get(d);
            int k = x - y;
            boolean down = k == -d || (k != d && ends[k - 1 + d] < ends[k + 1 + d]);
            int before = down ? k + 1 : k - 1;
            int fromX = ends[before + d];
            int fromY = fromX - before;
            int toX = down ? fromX : fromX + 1;
            add(hunks, begin + fromX, begin + toX, begin + fromY, begin + (down ? fromY + 1 : fromY));
            x = fromX;
            y = fromY;
        }
        Collections.reverse(hunks);
        return hunks;
    }

    /** One equal unit between two differences says little: 内外 against 外外 differs in its first character, not in two places. */
    private static void add(List<Hunk> hunks, int from, int to, int otherFrom, int otherTo) {
        var next = hunks.isEmpty() ? null : hunks.getLast();
        if (next != null && next.from() - to <= 1 && next.otherFrom() - otherTo <= 1) {
            hunks.set(hunks.size() - 1, new Hunk(from, next.to(), otherFrom, next.otherTo()));
        } else {
            hunks.add(new Hunk(from, to, otherFrom, otherTo));
        }
    }
}
