package org.duijie.corpus.read;

import java.util.Optional;
import java.util.Set;

/**
 * Reads a file of records one after the other and holds no more than one of them. A bad record is an {@link Entry.Faulty} and reading
 * goes on. For one thread.
 */
public interface RecordReader extends AutoCloseable {
    /** The longest record, in bytes. */
    int LONGEST_RECORD = 1 << 20;

    /**
     * {@return the next entry, or empty at the end of the file}
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code file.read} or what makes the rest of the file unreadable
     */
    Optional<Entry> next();

    /** {@return how many bytes of the file were read so far} */
    long bytesRead();

    /** {@return names of columns that no field of a record takes, in their order; empty for formats without columns} */
    Set<String> unmappedColumns();

    @Override
    void close();
}
