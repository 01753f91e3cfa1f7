package org.duijie.corpus.store;

import java.util.List;
import java.util.Optional;
import org.duijie.corpus.duplicate.Membership;
import org.duijie.corpus.indicator.IndicatorJson;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;

/**
 * The last change of one record, or of its cluster of near-duplicates.
 *
 * @param sequence its number; every addition, change and deletion takes the next one, and none is given twice
 * @param kind the record's kind
 * @param id the record's id
 * @param record the record as it is now; empty when it was deleted
 * @param membership its cluster of near-duplicates; empty where it has none
 * @param indicatorJson the quantified indicators that the store keeps with it, decoded by {@link #indicators}
 */
public record Change(
        long sequence,
        Kind kind,
        String id,
        Optional<CorpusRecord> record,
        Optional<Membership> membership,
        String indicatorJson) {
    /** The {@link #indicatorJson} of a record that has none. */
    public static final String NO_INDICATORS = "[]";

    /** The change of a record without near-duplicates and indicators. */
    public Change(long sequence, Kind kind, String id, Optional<CorpusRecord> record) {
        this(sequence, kind, id, record, Optional.empty(), NO_INDICATORS);
    }

    /** {@return the quantified indicators that the store keeps with the record, by field and place} */
    public List<RecordIndicator> indicators() {
        return IndicatorJson.decode(indicatorJson);
    }
}
