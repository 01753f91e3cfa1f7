package org.duijie.api.saved;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.monitor.Arrival;
import org.duijie.indexer.monitor.SearchMonitor;
import org.duijie.indexer.monitor.WaitingSearch;

/**
 * Which saved searches find what arrives. The active ones are held in memory, read at the first question and brought up at each, by what has
 * changed since. Safe for several threads.
 */
public final class SavedSearchMatches implements AutoCloseable {
    private final SavedSearches searches;
    private final SearchMonitor monitor;
    private final Map<String, SavedSearch> active = new ConcurrentHashMap<>();
    private long version;

    /**
     * Matches of saved searches.
     *
     * @param vocabulary the dictionaries in force at each moment
     */
    public SavedSearchMatches(SavedSearches searches, Supplier<Vocabulary> vocabulary) {
        this.searches = searches;
        this.monitor = new SearchMonitor(vocabulary);
    }

    /** {@return for each arrival, in their order, the ids of the saved searches that find it, in order} */
    public List<List<String>> of(List<Arrival> arrivals) {
        catchUp();
        return monitor.matching(arrivals);
    }

    /** {@return the search with an id, if it is active} */
    public Optional<SavedSearch> find(String id) {
        return Optional.ofNullable(active.get(id));
    }

    /** {@return how many searches are active} */
    public int size() {
        catchUp();
        return monitor.size();
    }

    /** Takes over what was saved, changed, paused and deleted. */
    public synchronized void catchUp() {
        var waiting = new HashMap<String, WaitingSearch>();
        var read = new HashMap<String, SavedSearch>();
        var gone = new ArrayList<String>();
        var last = new AtomicLong(version);
        searches.forEachChange(version, change -> {
            change.active()
                    .ifPresentOrElse(
                            search -> {
                                waiting.put(search.id(), search.said().question()::request);
                                read.put(search.id(), search);
                            },
                            () -> gone.add(change.id()));
            last.set(change.version());
        });
        if (last.get() > version) {
            active.putAll(read);
            monitor.put(waiting);
            monitor.remove(gone);
            gone.forEach(active::remove);
            version = last.get();
        }
    }

    @Override
    public void close() {
        monitor.close();
    }
}
