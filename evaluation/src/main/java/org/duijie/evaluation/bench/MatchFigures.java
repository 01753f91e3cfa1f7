package org.duijie.evaluation.bench;

import java.util.List;

/**
 * How quick matching is by a model.
 *
 * @param machine what it ran on
 * @param documents how many records the index has
 * @param model id of the model
 * @param loadSeconds from the closed model directory to the checked model in memory
 * @param modelBytes heap in use with the model, beyond what was in use before
 * @param options how it was measured
 * @param loads by workload, then number of clients
 */
public record MatchFigures(
        Machine machine,
        long documents,
        String model,
        double loadSeconds,
        long modelBytes,
        SearchBench.Options options,
        List<Load> loads) {
    /** Copies the list. */
    public MatchFigures {
        loads = List.copyOf(loads);
    }

    /**
     * A workload under a number of clients.
     *
     * @param workload what was asked
     * @param clients how many asked at the same time
     * @param affinity how long answers by the model took
     * @param lexical how long answers by the words alone took
     */
    public record Load(MatchWorkload workload, int clients, Latencies affinity, Latencies lexical) {
        /** {@return the model's median / the words' median} */
        public double ratio() {
            return affinity.medianNanos() / (double) Math.max(1, lexical.medianNanos());
        }
    }
}
