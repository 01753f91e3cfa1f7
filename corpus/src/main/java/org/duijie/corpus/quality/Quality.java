package org.duijie.corpus.quality;

import java.util.ArrayList;
import java.util.List;
import org.duijie.corpus.model.CorpusRecord;

/**
 * How complete and plausible a record is.
 *
 * @param score from 0 to 1: the weights of the fields that are filled and plausible, as a share of all weights of the record's kind
 * @param faults what is missing or implausible, the weightiest first
 */
public record Quality(double score, List<FieldFault> faults) {
    /** Copies the list. */
    public Quality {
        faults = List.copyOf(faults);
    }

    /** {@return the quality of a record; the same for equal records, whenever and wherever it is asked} */
    public static Quality of(CorpusRecord record) {
        var faults = new ArrayList<FieldFault>();
        int reached = 0;
        int total = 0;
        for (var criterion : Criteria.of(record.kind())) {
            var fault = criterion.fault().apply(record);
            total += criterion.weight();
            if (fault.isPresent()) {
                faults.add(new FieldFault(criterion.field(), fault.get()));
            } else {
                reached += criterion.weight();
            }
        }
        return new Quality((double) reached / total, faults);
    }
}
