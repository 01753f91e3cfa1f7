package org.duijie.recommender.rank;

import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.query.FoundDocument;
import org.duijie.recommender.feature.Asked;
import org.duijie.recommender.feature.Found;

/**
 * Tells how well technologies fit those who ask, pair by pair: both sides are made ready once for all their pairs. Implementations are safe for
 * several threads.
 */
public interface Judge {
    /** {@return a technology, made ready} */
    Found found(CorpusRecord technology);

    /** {@return a need or an enterprise, made ready} */
    Asked asked(CorpusRecord record);

    /** {@return the same as the index holds it, which is quicker} */
    Asked asked(FoundDocument document);

    /** {@return the probability that a technology interests, 0 to 1} */
    double probability(Asked asked, Found technology);
}
