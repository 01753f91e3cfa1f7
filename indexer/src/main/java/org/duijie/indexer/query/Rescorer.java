package org.duijie.indexer.query;

import java.util.List;

/** Orders what the words have found. For one search. */
@FunctionalInterface
public interface Rescorer {
    /**
     * Scores candidates.
     *
     * @param candidates in no particular order; good until this returns
     * @return the score of each, higher is better; ties go by key
     */
    double[] scores(List<FoundDocument> candidates);
}
