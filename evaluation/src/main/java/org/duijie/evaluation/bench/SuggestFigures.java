package org.duijie.evaluation.bench;

import java.util.List;

/**
 * How quick typing help is, and what it costs.
 *
 * @param machine what it ran on
 * @param titles how many distinct titles the index has
 * @param seed made the titles and what is typed
 * @param indexSeconds building the index with typing help
 * @param plainSeconds building the index of the same titles without it
 * @param indexBytes the index with typing help
 * @param plainBytes the index without it
 * @param prepareSeconds getting ready for the first question after the index was opened
 * @param heapBytes heap in use by index and typing help, once ready and garbage collected, beyond what was in use before
 * @param loads by what is typed
 */
public record SuggestFigures(
        Machine machine,
        int titles,
        long seed,
        double indexSeconds,
        double plainSeconds,
        long indexBytes,
        long plainBytes,
        double prepareSeconds,
        long heapBytes,
        List<Load> loads) {
    /** Copies the list. */
    public SuggestFigures {
        loads = List.copyOf(loads);
    }

    /**
     * How long answers to texts of one kind took, with one client; percentiles by nearest rank.
     *
     * @param typing as what was typed
     * @param count how many different texts
     * @param medianNanos half took at most this
     * @param p95Nanos 95 in a hundred took at most this
     * @param p99Nanos 99 in a hundred took at most this
     * @param maxNanos none took longer
     * @param answered share of the texts that were completed or answered by a proposal, 0 to 1
     */
    public record Load(
            Typing typing, int count, long medianNanos, long p95Nanos, long p99Nanos, long maxNanos, double answered) {}
}
