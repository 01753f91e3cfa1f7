package org.duijie.recommender.rank;

import java.util.Optional;
import org.duijie.corpus.model.CorpusRecord;

/** Keeps the order of the lexical score: what works with no model trained. */
public final class LexicalRanker implements Ranker {
    /** The name of this ranker. */
    public static final String NAME = "lexical";

    private static final int LEAST_CANDIDATES = 100;
    private static final int CANDIDATES_PER_HIT = 4;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int candidatesFor(int top) {
        return Math.max(LEAST_CANDIDATES, CANDIDATES_PER_HIT * top);
    }

    @Override
    public Optional<Ranking> ranking(CorpusRecord asked, String embedder) {
        return Optional.empty();
    }
}
