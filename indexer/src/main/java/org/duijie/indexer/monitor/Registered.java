package org.duijie.indexer.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.PartitionMatcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.query.QueryTerms;
import org.duijie.indexer.schema.IndexSchema;

/** Searches in the words of one state of the dictionaries, registered with Lucene Monitor, which is safe for several threads. */
final class Registered implements AutoCloseable {
    /** How many records are looked at together: the more, the fewer times a search is run; they are indexed in memory. */
    private static final int MOST_TOGETHER = 1_000;

    /** A search that is being registered takes 32 KiB for each field and pass; by default there are 5,000 at a time. */
    private static final int MOST_REGISTERED_TOGETHER = 200;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    /** Threads that run the searches of a batch. */
    private static final ExecutorService HELPERS = Executors.newFixedThreadPool(
            PROCESSORS, Thread.ofPlatform().name("matching-", 0).daemon().factory());

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
            var configuration = new MonitorConfiguration().setQueryUpdateBufferSize(MOST_REGISTERED_TOGETHER);
            this.monitor = new Monitor(IndexSchema.analyzer(() -> words), presearcher, configuration);
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
            var matches = monitor.match(document(arrival), QueryMatch.SIMPLE_MATCHER);
            requireNone(matches.getErrors());
            return ids(matches.getMatches());
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /** {@return for each record, in their order, the ids of the searches that would find it, in order} */
    List<List<String>> matching(List<Arrival> arrivals) {
        var matching = new ArrayList<List<String>>();
        for (int from = 0; from < arrivals.size(); from += MOST_TOGETHER) {
            matching.addAll(together(arrivals.subList(from, Math.min(arrivals.size(), from + MOST_TOGETHER))));
        }
        return matching;
    }

    /** Each search that may match one of them is run once over all. */
    private List<List<String>> together(List<Arrival> arrivals) {
        try {
            var documents = arrivals.stream().map(Registered::document).toArray(Document[]::new);
            var matches =
                    monitor.match(documents, PartitionMatcher.factory(HELPERS, QueryMatch.SIMPLE_MATCHER, PROCESSORS));
            requireNone(matches.getErrors());
            return IntStream.range(0, documents.length)
                    .mapToObj(i -> ids(matches.getMatches(i)))
                    .toList();
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /** Lucene Monitor goes on where a search fails, and tells only so. */
    private static void requireNone(Map<String, Exception> errors) {
        errors.forEach((id, error) -> {
            throw new IllegalStateException("saved search " + id + " cannot be run", error);
        });
    }

    private static Document document(Arrival arrival) {
        return IndexSchema.searched(arrival.record(), arrival.indicators());
    }

    private static List<String> ids(Collection<QueryMatch> matches) {
        return matches.stream().map(QueryMatch::getQueryId).sorted().toList();
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
