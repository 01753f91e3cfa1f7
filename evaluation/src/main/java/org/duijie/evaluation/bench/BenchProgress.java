package org.duijie.evaluation.bench;

/** Hears how far a benchmark has come, on the thread that runs it. */
@FunctionalInterface
public interface BenchProgress {
    /** Hears nothing. */
    BenchProgress NONE = (done, total) -> {};

    /**
     * A step was done.
     *
     * @param done steps done
     * @param total steps in all
     */
    void at(long done, long total);
}
