package org.duijie.corpus.store;

/** Told how far the refreshing of stored indicators has come; called from one thread. What it throws ends the refreshing. */
@FunctionalInterface
public interface RefreshProgress {
    /** Tells nobody. */
    RefreshProgress NONE = (done, total) -> {};

    /**
     * Some records were looked through.
     *
     * @param done records so far
     * @param total records in all, at least {@code done}
     */
    void refreshed(long done, long total);
}
