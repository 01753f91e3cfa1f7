package org.duijie.evaluation.bench;

import java.util.Optional;

/**
 * How quick saved searches are matched with what arrives.
 *
 * @param machine what it ran on
 * @param seed of searches and arrivals
 * @param searches how many searches waited
 * @param arrivals how many technologies arrived
 * @param ours our monitor, inside this process
 * @param peer OpenSearch's percolator over HTTP in a process of its own, where it was asked for
 */
public record MonitorFigures(Machine machine, long seed, int searches, int arrivals, Side ours, Optional<Side> peer) {
    /**
     * One of the two.
     *
     * @param registerSeconds from nothing to all searches registered
     * @param heapBytes live heap of the searches; 0 where it cannot be told
     * @param one how long each technology took that arrived alone; its hits are the searches that matched
     * @param batchSeconds how long all took that arrived together
     * @param batchMatches how many pairs of search and technology matched
     */
    public record Side(double registerSeconds, long heapBytes, Latencies one, double batchSeconds, long batchMatches) {}
}
