package org.duijie.corpus.read;

import java.util.List;
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

    /**
     * {@return the part of the file in which the last entry stands: a workbook's sheet, a dump's table, an archive's entry, and a sheet in
     * it as {@code a.xlsx!成果}; empty where it stands in the file itself}
     */
    default String part() {
        return "";
    }

    /** {@return what in the file no field of a record takes: columns, sheets, an archive's entries; in their order} */
    default Set<String> unmappedColumns() {
        return Set.of();
    }

    /** {@return how the file's tables were understood so far, in their order; empty for formats without columns} */
    default List<TableProfile> tables() {
        return List.of();
    }

    @Override
    void close();
}
