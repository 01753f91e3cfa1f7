package org.duijie.recommender.model;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a part of a model. */
@FunctionalInterface
public interface PartWriter {
    /**
     * Writes the whole part.
     *
     * @param out buffered; need not be closed
     */
    void writeTo(OutputStream out) throws IOException;
}
