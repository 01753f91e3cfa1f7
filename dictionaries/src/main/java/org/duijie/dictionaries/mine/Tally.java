package org.duijie.dictionaries.mine;

import java.util.concurrent.atomic.AtomicInteger;

/** How often a phrase was seen, and how often the longer phrases that it lies in. */
final class Tally {
    private final AtomicInteger frequency = new AtomicInteger();
    private final long hash;
    private int longer;
    private int mostOfLonger;
    private long sumOfLonger;

    /** Of the phrase with this hash. */
    Tally(long hash) {
        this.hash = hash;
    }

    long hash() {
        return hash;
    }

    void see() {
        frequency.incrementAndGet();
    }

    int frequency() {
        return frequency.get();
    }

    /** Says that a longer phrase holds this one. */
    void liesIn(Tally other) {
        longer++;
        sumOfLonger += other.frequency();
        mostOfLonger = Math.max(mostOfLonger, other.frequency());
    }

    /** {@return whether it occurs only within one longer phrase} */
    boolean isFragment() {
        return mostOfLonger == frequency();
    }

    /** {@return the C-value without its factor for length} */
    double cValue() {
        return longer == 0 ? frequency() : frequency() - (double) sumOfLonger / longer;
    }
}
