package org.duijie.corpus.quality;

import java.util.List;
import org.duijie.corpus.model.Kind;

/**
 * The quality of the records of one kind from one source.
 *
 * @param source the source's name; empty for records that name none
 * @param kind their kind
 * @param records how many there are
 * @param meanScore the mean of their scores, 0 to 1
 * @param fields how many have each field, the weightiest field first
 * @param faults how often each fault was found, the most frequent first
 */
public record QualityGroup(
        String source, Kind kind, long records, double meanScore, List<Filled> fields, List<Found> faults) {
    /**
     * How many records have a field, be it plausible or not.
     *
     * @param field the field's path
     * @param records how many
     */
    public record Filled(String field, long records) {}

    /**
     * How often a fault was found.
     *
     * @param fault the field and what is wrong with it
     * @param records in how many records
     */
    public record Found(FieldFault fault, long records) {}

    /** Copies the lists. */
    public QualityGroup {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /** {@return the share of records that have a field, 0 to 1} */
    public double share(Filled filled) {
        return records == 0 ? 0 : (double) filled.records() / records;
    }
}
