package org.duijie.indexer.monitor;

import java.util.List;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.CorpusRecord;

/**
 * A record that is new, or has changed.
 *
 * @param record the record
 * @param indicators its quantified indicators, as the store keeps them
 */
public record Arrival(CorpusRecord record, List<RecordIndicator> indicators) {
    /** Copies the list. */
    public Arrival {
        indicators = List.copyOf(indicators);
    }
}
