package org.duijie.indexer.vector;

import org.duijie.corpus.model.CorpusRecord;

/** Gives a text a place among others. Implementations are safe for several threads. */
public interface Embedder {
    /** {@return how many numbers a vector has} */
    int dimension();

    /** {@return what changes when the same text gets another vector} */
    String fingerprint();

    /** {@return a vector of length 1 for what a record tells; all zeros if no word of it is known} */
    float[] embed(CorpusRecord record);

    /**
     * {@return a vector of length 1; all zeros if no word is known}
     *
     * @param title what it is about, which counts more; may be empty
     * @param text the rest; may be empty
     */
    float[] embed(String title, String text);
}
