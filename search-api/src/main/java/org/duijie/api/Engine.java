package org.duijie.api;

import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.suggest.OfferedTerms;
import org.duijie.indexer.suggest.Suggester;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.rank.LexicalRanker;
import org.duijie.recommender.rank.Ranker;

/**
 * The parts that answer questions, opened together: the store, the index and the ranker of matches. Safe for several threads.
 *
 * @param store the truth
 * @param index the live index
 * @param ranker orders what matches
 * @param terms what is offered while typing, beside the keywords of records
 */
public record Engine(RecordStore store, SearchIndex index, Ranker ranker, OfferedTerms terms) implements AutoCloseable {
    /**
     * Opens the parts of a data directory.
     *
     * @throws org.duijie.corpus.check.BrokenRule if the store or the index cannot be read; the message says what to run
     */
    public static Engine open(DataDirectory data) {
        var store = RecordStore.open(data.root());
        try {
            var index = SearchIndex.open(data.index());
            return new Engine(store, index, new LexicalRanker(), OfferedTerms.none());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** {@return matches over the index by the ranker in use} */
    public Matcher matcher() {
        return new Matcher(index, ranker);
    }

    /** {@return typing help over the index; made once and used again, since it gets quicker} */
    public Suggester suggester() {
        return new Suggester(index, terms);
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }
}
