package org.duijie.evaluation.bench;

/**
 * What a phase took.
 *
 * @param phase the phase
 * @param records records handled in a round
 * @param characters UTF-16 units of their searched texts
 * @param seconds wall time of a round
 * @param peakHeapBytes the most heap in use during a round, see {@code docs/benchmarks.md}; of a part of the import, that of the import
 */
public record PhaseFigures(Phase phase, long records, long characters, Spread seconds, Spread peakHeapBytes) {
    /** {@return records a second, in the median round} */
    public double recordsPerSecond() {
        return records / seconds.median();
    }

    /** {@return UTF-16 units a second, in the median round} */
    public double charactersPerSecond() {
        return characters / seconds.median();
    }
}
