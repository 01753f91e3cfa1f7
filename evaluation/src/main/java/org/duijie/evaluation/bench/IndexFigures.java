package org.duijie.evaluation.bench;

import java.util.List;

/**
 * What importing and indexing took.
 *
 * @param machine what it ran on
 * @param rounds how many rounds were measured, after one to warm up
 * @param records records imported in a round
 * @param rejected records refused in a round
 * @param characters UTF-16 units of the searched texts of the records
 * @param phases all phases, in the order of {@link Phase}
 * @param storeBytes size of the store
 * @param indexBytes size of the index, with the records in it
 * @param luceneBytes size of the plain Lucene index, without them
 * @param ratios our phases beside their floors
 */
public record IndexFigures(
        Machine machine,
        int rounds,
        long records,
        long rejected,
        long characters,
        List<PhaseFigures> phases,
        Spread storeBytes,
        Spread indexBytes,
        Spread luceneBytes,
        List<Ratio> ratios) {
    /** Copies the lists. */
    public IndexFigures {
        phases = List.copyOf(phases);
        ratios = List.copyOf(ratios);
    }

    /**
     * How many times the time of its floor a phase took.
     *
     * @param ours our phase
     * @param floor what it stands beside
     * @param times time of ours / time of the floor, each of the same round
     */
    public record Ratio(Phase ours, Phase floor, Spread times) {}

    /** {@return the figures of a phase} */
    public PhaseFigures phase(Phase phase) {
        return phases.stream().filter(f -> f.phase() == phase).findFirst().orElseThrow();
    }
}
