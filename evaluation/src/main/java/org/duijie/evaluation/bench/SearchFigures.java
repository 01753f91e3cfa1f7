package org.duijie.evaluation.bench;

import java.util.List;

/**
 * How quick searching is.
 *
 * @param machine what it ran on
 * @param documents how many records the index has
 * @param questions how many different questions were asked
 * @param options how it was measured
 * @param loads by workload, then number of clients
 */
public record SearchFigures(
        Machine machine, long documents, int questions, SearchBench.Options options, List<Load> loads) {
    /** Copies the list. */
    public SearchFigures {
        loads = List.copyOf(loads);
    }

    /**
     * A workload under a number of clients.
     *
     * @param workload what was asked
     * @param clients how many asked at the same time
     * @param ours how long our answers took
     * @param floor how long plain Lucene took for the same words
     */
    public record Load(Workload workload, int clients, Latencies ours, Latencies floor) {
        /** {@return our median / the floor's median} */
        public double ratio() {
            return ours.medianNanos() / (double) Math.max(1, floor.medianNanos());
        }
    }
}
