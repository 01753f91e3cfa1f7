package org.duijie.corpus.store;

/** Hears how far an import has come. */
@FunctionalInterface
public interface ImportProgress {
    /** Hears nothing. */
    ImportProgress NONE = (bytesDone, bytesTotal, records) -> {};

    /**
     * Called now and then, on the thread that runs the import.
     *
     * @param bytesDone bytes read so far
     * @param bytesTotal bytes of all files
     * @param records entries stored or refused so far
     */
    void at(long bytesDone, long bytesTotal, long records);
}
