package org.duijie.indexer.write;

/** Told how far a build has come; called from one thread. */
@FunctionalInterface
public interface IndexProgress {
    /** Tells nobody. */
    IndexProgress NONE = (done, total) -> {};

    /**
     * Some records were indexed.
     *
     * @param done changes handled so far
     * @param total changes expected in all; an estimate that may be off by what is written meanwhile
     */
    void indexed(long done, long total);

    /**
     * Some records were looked through for their indicators, which comes before the indexing. Told as {@link #indexed} unless overridden.
     *
     * @param done records so far
     * @param total records in all
     */
    default void refreshed(long done, long total) {
        indexed(done, total);
    }
}
