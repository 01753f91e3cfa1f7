package org.duijie.evaluation.bench;

import java.util.Arrays;

/** How long answers took, each kept exactly, and what they held. For one thread. */
final class Timings {
    private long[] nanos = new long[1 << 10];
    private int count;
    private long hits;
    private long timedOut;

    void add(long took, Answer answer) {
        makeRoom(1);
        nanos[count++] = took;
        hits += answer.hits();
        timedOut += answer.timedOut() ? 1 : 0;
    }

    void addAll(Timings others) {
        makeRoom(others.count);
        System.arraycopy(others.nanos, 0, nanos, count, others.count);
        count += others.count;
        hits += others.hits;
        timedOut += others.timedOut;
    }

    /** {@return all times, the shortest first} */
    long[] sorted() {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted;
    }

    long hits() {
        return hits;
    }

    long timedOut() {
        return timedOut;
    }

    private void makeRoom(int more) {
        if (count + more > nanos.length) {
            nanos = Arrays.copyOf(nanos, Math.max(count + more, 2 * nanos.length));
        }
    }
}
