package org.duijie.corpus.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.corpus.check.BrokenRule;

/** The rows of a file's tables, each table's header before its rows. For one thread. */
interface TableRows extends AutoCloseable {
    /**
     * {@return the next header or row; empty at the end of the file}
     *
     * @throws BrokenRule what makes the rest of the file unreadable
     */
    Optional<Item> next();

    /** Leaves out the rest of the present table. */
    void skipTable();

    /** {@return how many bytes of the file were read so far} */
    long bytesRead();

    @Override
    void close();

    /** A header or a row. */
    sealed interface Item {}

    /**
     * The column names of a table.
     *
     * @param table its name; empty where a file is one table
     */
    record Header(String table, List<String> names) implements Item {}

    /**
     * A row.
     *
     * @param number its place, as people count it
     * @param cells its texts, blank where there is nothing
     * @param raw gives its text
     */
    record Values(long number, List<String> cells, Supplier<String> raw) implements Item {}

    /** A row that cannot be taken apart. */
    record Broken(long number, BrokenRule rule, String raw) implements Item {}
}
