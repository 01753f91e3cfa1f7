package org.duijie.recommender.rank;

import java.util.List;
import org.duijie.corpus.model.CorpusRecord;

/** Keeps the order of the lexical score: what works with no model trained. */
public final class LexicalRanker implements Ranker {
    /** The name of this ranker. */
    public static final String NAME = "lexical";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int candidatesFor(int top) {
        return top;
    }

    @Override
    public List<Ranked> rank(CorpusRecord asked, List<Candidate> candidates) {
        return candidates.stream().map(c -> new Ranked(c, c.lexicalScore())).toList();
    }
}
