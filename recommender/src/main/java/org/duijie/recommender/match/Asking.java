package org.duijie.recommender.match;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.TermQuery;
import org.duijie.recommender.behaviour.Peers;
import org.duijie.recommender.feature.Asked;
import org.duijie.recommender.rank.Judge;
import org.duijie.recommender.rank.Ranker;

/** A need or an enterprise that asks for technologies. For one thread. */
public final class Asking {
    private final CorpusRecord record;
    private final SearchIndex index;
    private final Ranker ranker;
    private final Optional<Judge> judge;
    private final Function<Judge, Asked> ready;
    private Asked asked;
    private TermQuery telling;
    private Peers peers;

    /**
     * One who asks.
     *
     * @param ready makes it ready to be judged
     */
    Asking(CorpusRecord record, SearchIndex index, Ranker ranker, Optional<Judge> judge, Function<Judge, Asked> ready) {
        this.record = record;
        this.index = index;
        this.ranker = ranker;
        this.judge = judge;
        this.ready = ready;
    }

    /** {@return the record} */
    public CorpusRecord record() {
        return record;
    }

    /** {@return how likely a technology interests it, 0 to 1; empty where there is no model} */
    public OptionalDouble probability(PairsOf technology) {
        if (judge.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (asked == null) {
            asked = ready.apply(judge.get());
        }
        return OptionalDouble.of(judge.get().probability(asked, technology.found()));
    }

    /** {@return its telling words} */
    TermQuery telling() {
        if (telling == null) {
            telling = index.tellingTerms(AskedTexts.of(record));
        }
        return telling;
    }

    /** {@return those like it, who take long to find} */
    Peers peers() {
        if (peers == null) {
            peers = Matcher.peers(record, ranker);
        }
        return peers;
    }
}
