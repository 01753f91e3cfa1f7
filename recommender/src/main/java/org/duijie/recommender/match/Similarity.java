package org.duijie.recommender.match;

import java.util.List;
import org.duijie.corpus.model.CorpusRecord;

/** How alike records are to each other. Implementations are safe for several threads. */
@FunctionalInterface
public interface Similarity {
    /** {@return the similarity of records to each other, by their places in the list; what it needs of each is made once} */
    Pairs among(List<CorpusRecord> records);

    /** How alike two of some records are. */
    @FunctionalInterface
    interface Pairs {
        /** {@return 0 for nothing in common to 1 for the same; whichever of the two comes first} */
        double of(int one, int other);
    }
}
