package org.duijie.recommender.feature;

import java.util.List;
import java.util.Optional;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.forward.ForwardTerms;

/**
 * A technology that may fit.
 *
 * @param record the technology
 * @param indicators its quantified indicators
 * @param terms its terms
 * @param vector its text vector, of length 1
 */
public record Found(
        CorpusRecord record, List<RecordIndicator> indicators, ForwardTerms terms, Optional<float[]> vector) {
    /** Copies the list. */
    public Found {
        indicators = List.copyOf(indicators);
    }
}
