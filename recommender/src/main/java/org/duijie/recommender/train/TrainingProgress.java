package org.duijie.recommender.train;

/** Hears how far training has come; called on other threads than the one that trains, one at a time. */
@FunctionalInterface
public interface TrainingProgress {
    /** Says nothing. */
    TrainingProgress NONE = (stage, done, total) -> {};

    /**
     * Hears of a step.
     *
     * @param stage what is learned: {@code vectors}, {@code behaviour}, …
     * @param done steps done in this stage
     * @param total steps known so far, which become more while it runs
     */
    void at(String stage, long done, long total);
}
