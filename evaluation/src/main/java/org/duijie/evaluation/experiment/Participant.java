package org.duijie.evaluation.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;

/** What an enterprise saw and did in an experiment; arms by their place. For one thread. */
final class Participant {
    private final BitSet seen = new BitSet();
    private final List<Deed> deeds = new ArrayList<>(2);
    private Instant first = Instant.MAX;

    /** A goal that was reached with an item. */
    private record Deed(Instant at, int arm, String item) {}

    /** An item that an arm is credited with. */
    private record Credit(int arm, String item) {}

    void saw(int arm, Instant at) {
        seen.set(arm);
        if (at.isBefore(first)) {
            first = at;
        }
    }

    void did(int arm, Instant at, String item) {
        deeds.add(new Deed(at, arm, item));
    }

    /** {@return whether it saw any list} */
    boolean hasSeen() {
        return !seen.isEmpty();
    }

    boolean isOver(Duration window, Instant asOf) {
        return !first.plus(window).isAfter(asOf);
    }

    boolean crossed() {
        return seen.cardinality() > 1;
    }

    /** {@return the one arm that it saw} */
    int arm() {
        return seen.nextSetBit(0);
    }

    /** {@return whether it reached a goal within the window} */
    boolean succeeded(Duration window) {
        for (var deed : deeds) {
            if (isWithin(deed, window)) {
                return true;
            }
        }
        return false;
    }

    /** {@return with how many more items it reached a goal by the second arm than by the first, below 0 for fewer} */
    int preference(Duration window) {
        var credits = new HashSet<Credit>();
        int preference = 0;
        for (var deed : deeds) {
            if (isWithin(deed, window) && credits.add(new Credit(deed.arm(), deed.item()))) {
                preference += deed.arm() == 0 ? -1 : 1;
            }
        }
        return preference;
    }

    private boolean isWithin(Deed deed, Duration window) {
        return !deed.at().isBefore(first) && deed.at().isBefore(first.plus(window));
    }
}
