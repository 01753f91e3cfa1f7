package org.duijie.dictionaries.mine;

import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;

/**
 * Counts the frequent phrases of a corpus exactly, in two readings and a fixed memory: the first reading fills a {@link CountMinSketch},
 * the second counts the phrases that it thinks frequent enough. Where these are too many, the floor rises until they fit; what
 * is left is neither fewer nor more than all phrases that occur as often as the floor, in whatever order the texts come.
 */
final class PhraseCounts {
    /** 150 were measured with keys of two and three words; the table needs more while it grows. */
    private static final int BYTES_PER_PHRASE = 180;

    private final int capacity;
    private final CountMinSketch sketch;
    private final ConcurrentMap<String, Tally> tallies = new ConcurrentHashMap<>();
    private final AtomicLong words = new AtomicLong();
    /** Held for reading while a run is counted, for writing while the floor rises. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private volatile int floor;

    /** For phrases that occur so often, in about so many bytes. */
    PhraseCounts(int minFrequency, long bytes) {
        this.floor = minFrequency;
        this.sketch = new CountMinSketch(bytes / 4);
        this.capacity = Math.clamp(bytes / 2 / BYTES_PER_PHRASE, 1, Integer.MAX_VALUE);
    }

    /** The first reading. */
    void sketch(Run run) {
        words.addAndGet(run.words().size());
        run.forEachPhrase((first, next, hash) -> {
            sketch.add(hash);
            return true;
        });
    }

    /** The second reading. */
    void count(Run run) {
        lock.readLock().lock();
        try {
            run.forEachPhrase((first, next, hash) -> {
                if (sketch.estimate(hash) < floor) {
                    return false;
                }
                tallies.computeIfAbsent(run.key(first, next), k -> new Tally(hash))
                        .see();
                return true;
            });
        } finally {
            lock.readLock().unlock();
        }
        if (tallies.size() > capacity) {
            raiseFloor();
        }
    }

    private void raiseFloor() {
        lock.writeLock().lock();
        try {
            while (tallies.size() > capacity) {
                int next = floor + 1;
                floor = next;
                tallies.values().removeIf(t -> sketch.estimate(t.hash()) < next);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Ends the second reading: drops what is below the floor, and finds which phrases lie in which. */
    void finish() {
        tallies.values().removeIf(t -> t.frequency() < floor);
        tallies.forEach(this::tellNested);
    }

    /** Tells the shorter phrases in a phrase that they lie in it, each once. */
    private void tellNested(String key, Tally tally) {
        for (var part : new HashSet<>(PhraseKey.properParts(key))) {
            tally(part).ifPresent(t -> t.liesIn(tally));
        }
    }

    /** {@return the counts of a phrase, which are there if it is as frequent as the floor} */
    Optional<Tally> tally(String key) {
        return Optional.ofNullable(tallies.get(key));
    }

    /** Gives every phrase, in no order. */
    void forEach(BiConsumer<String, Tally> consumer) {
        tallies.forEach(consumer);
    }

    /** {@return how many words the phrases are made of} */
    long words() {
        return words.get();
    }

    /** {@return how often a phrase must occur to be here} */
    int floor() {
        return floor;
    }
}
