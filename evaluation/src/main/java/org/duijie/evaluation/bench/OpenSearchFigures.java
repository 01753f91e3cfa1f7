package org.duijie.evaluation.bench;

import java.util.List;

/**
 * How we do beside OpenSearch.
 *
 * @param machine what it ran on; each server had the same heap
 * @param records how many records both have
 * @param ours our import and index, as commands of their own, their start included
 * @param peer OpenSearch's loading by its bulk API, from a running server to searchable and on disk
 * @param options how searching was measured
 * @param loads by workload, then number of clients
 */
public record OpenSearchFigures(
        Machine machine, long records, Loaded ours, Loaded peer, SearchBench.Options options, List<Load> loads) {
    /** Copies the list. */
    public OpenSearchFigures {
        loads = List.copyOf(loads);
    }

    /**
     * What loading took.
     *
     * @param seconds wall time
     * @param indexBytes all files of the index, which holds the records
     * @param storeBytes the record store beside it, 0 where there is none
     */
    public record Loaded(double seconds, long indexBytes, long storeBytes) {}

    /**
     * A workload under a number of clients.
     *
     * @param workload what was asked
     * @param clients how many asked at the same time
     * @param ours how long our answers took
     * @param peer how long OpenSearch's took
     */
    public record Load(Workload workload, int clients, Latencies ours, Latencies peer) {
        /** {@return our answers a second / OpenSearch's} */
        public double throughput() {
            return ours.perSecond() / peer.perSecond();
        }

        /** {@return our 99th percentile / OpenSearch's} */
        public double p99() {
            return ours.p99Nanos() / (double) peer.p99Nanos();
        }
    }
}
