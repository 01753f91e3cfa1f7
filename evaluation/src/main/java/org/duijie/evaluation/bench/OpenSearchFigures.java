package org.duijie.evaluation.bench;

import java.util.List;

/**
 * How we do beside OpenSearch.
 *
 * @param machine what it ran on; each server had the same heap
 * @param records how many records both have
 * @param ours our import and index, as commands of their own, their start included
 * @param peer OpenSearch's loading by its bulk API, from a running server to searchable and on disk
 * @param loads by workload; of each first closed loops with one client and with several, then an open one
 */
public record OpenSearchFigures(Machine machine, long records, Loaded ours, Loaded peer, List<Load> loads) {
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
     * A workload under a load.
     *
     * @param workload what was asked
     * @param figures how, and what came of it: ours, OpenSearch, and ours / OpenSearch
     */
    public record Load(Workload workload, LoadFigures figures) {}
}
