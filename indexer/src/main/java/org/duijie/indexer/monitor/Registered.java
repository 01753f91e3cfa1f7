package org.duijie.indexer.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.query.QueryTerms;
import org.duijie.indexer.schema.IndexSchema;

/** Searches in the words of one state of the dictionaries, registered with Lucene Monitor, which is safe for several threads. */
final class Registered implements AutoCloseable {
    private final Vocabulary words;
    private final QueryTerms terms;
    private final Monitor monitor;

    Registered(Vocabulary words) {
        this(words, TermsOfQueries.presearcher());
    }

    Registered(Vocabulary words, Presearcher presearcher) {
        this.words = words;
        this.terms = new QueryTerms(() -> words);
        try {
            this.monitor = new Monitor(IndexSchema.analyzer(() -> words), presearcher);
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /** {@return whether searches and records are cut as by these dictionaries} */
    boolean fits(Vocabulary vocabulary) {
        return words.fingerprint().equals(vocabulary.fingerprint());
    }

    /** Registers searches; one that asks for nothing in the words of these dictionaries is removed. */
    void put(Map<String, ? extends WaitingSearch> searches) {
        var queries = new ArrayList<MonitorQuery>();
        var mute = new ArrayList<String>();
        searches.forEach((id, search) ->
                query(search).ifPresentOrElse(query -> queries.add(new MonitorQuery(id, query)), () -> mute.add(id)));
        try {
            monitor.register(queries);
        } catch (IOException e) {
            throw inMemory(e);
        }
        remove(mute);
    }

    private Optional<WaitingQuery> query(WaitingSearch search) {
        try {
            return Optional.of(new WaitingQuery(search.request(terms)));
        } catch (BrokenRule e) {
            return Optional.empty(); // a search for it would be refused
        }
    }

    void remove(Collection<String> ids) {
        try {
            if (!ids.isEmpty()) {
                monitor.deleteById(List.copyOf(ids));
            }
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /** {@return the ids of the searches that would find a record, in order} */
    List<String> matching(Arrival arrival) {
        try {
            var document = IndexSchema.searched(arrival.record(), arrival.indicators());
            return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches().stream()
                    .map(QueryMatch::getQueryId)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private static UncheckedIOException inMemory(IOException e) {
        return new UncheckedIOException("reading and writing in memory cannot fail", e);
    }
}
