package org.duijie.recommender.rank;

import java.util.Optional;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.query.Rescorer;
import org.duijie.recommender.affinity.Affinity;

/** The order of candidates for one question. For one thread. */
public interface Ranking extends Rescorer {
    /** {@return the text vector near which candidates may lie too} */
    Optional<float[]> nearest();

    /** {@return how well a candidate that was scored fits} */
    Optional<Affinity> affinity(CorpusRecord found);
}
