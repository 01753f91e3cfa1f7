package org.duijie.corpus.read;

import java.util.List;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;

/**
 * How a table was understood.
 *
 * @param name of the sheet or table; empty where a file is one table
 * @param kind of rows that do not say theirs; empty where each says its own
 * @param rows how many had something in them
 * @param columns in their order
 */
public record TableProfile(String name, Optional<Kind> kind, long rows, List<Column> columns) {
    /** Copies the list. */
    public TableProfile {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param name as it stands in the header
     * @param field the record's field; empty for none
     * @param filled how many rows have something in it
     * @param samples its first different texts
     */
    public record Column(String name, String field, long filled, List<Sample> samples) {
        /** Copies the list. */
        public Column {
            samples = List.copyOf(samples);
        }
    }

    /**
     * A text of a column.
     *
     * @param text as it stands there
     * @param understood the values that it became, those of another field with its name; empty where it stayed as it is, or became
     *     nothing
     * @param wrong the rule of records that it breaks
     */
    public record Sample(String text, String understood, Optional<BrokenRule> wrong) {}
}
