package org.duijie.indexer.monitor;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * Tells which of many waiting searches would find a record that arrives. All is in memory. Searches can be put, replaced and removed while
 * records arrive; when other dictionaries come in force, all are asked anew in their words, at the next call. Safe for several threads.
 */
public final class SearchMonitor implements AutoCloseable {
    private final Supplier<Vocabulary> vocabulary;
    private final Map<String, WaitingSearch> searches = new HashMap<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private Registered registered;

    /** A monitor without searches, in the words of the dictionaries in force at each moment. */
    public SearchMonitor(Supplier<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary;
        this.registered = new Registered(vocabulary.get());
    }

    /** Puts searches, by id; one of a known id takes the place of what was there. */
    public void put(Map<String, ? extends WaitingSearch> changed) {
        lock.writeLock().lock();
        try {
            searches.putAll(changed);
            registered.put(changed);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Removes searches; ids that are not known are passed over. */
    public void remove(Collection<String> ids) {
        lock.writeLock().lock();
        try {
            searches.keySet().removeAll(Set.copyOf(ids));
            registered.remove(ids);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** {@return how many searches wait} */
    public int size() {
        lock.readLock().lock();
        try {
            return searches.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** {@return the ids of the searches that would find a record, in order} */
    public List<String> matching(Arrival arrival) {
        return current(r -> r.matching(arrival));
    }

    /** {@return for each record, in their order, the ids of the searches that would find it, in order; on all processors} */
    public List<List<String>> matching(List<Arrival> arrivals) {
        return current(r -> r.matching(arrivals));
    }

    private <T> T current(Function<Registered, T> work) {
        while (true) {
            lock.readLock().lock();
            try {
                if (registered.fits(vocabulary.get())) {
                    return work.apply(registered);
                }
            } finally {
                lock.readLock().unlock();
            }
            rebuild();
        }
    }

    private void rebuild() {
        lock.writeLock().lock();
        try {
            var words = vocabulary.get();
            if (!registered.fits(words)) {
                var anew = new Registered(words);
                anew.put(searches);
                registered.close();
                registered = anew;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            registered.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
