package org.duijie.indexer.write;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.store.Change;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.VocabularyChange;
import org.duijie.indexer.schema.TextField;

/** Counts the indexed records whose texts a change of the dictionaries cuts otherwise. */
final class CutOtherwise {
    private static final int AHEAD = 1_000;
    private static final int TELL_EVERY = 500;

    private final VocabularyChange change;
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong affected = new AtomicLong();
    private final AtomicLong characters = new AtomicLong();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    private CutOtherwise(VocabularyChange change) {
        this.change = change;
    }

    /** {@return whether an index holds other words of a record} */
    static boolean isSo(CorpusRecord record, VocabularyChange change) {
        return Arrays.stream(TextField.values())
                .flatMap(field -> field.values(record).stream())
                .anyMatch(change::affects);
    }

    /** {@return how many characters of a record are searched} */
    static long length(CorpusRecord record) {
        return Arrays.stream(TextField.values())
                .flatMap(field -> field.values(record).stream())
                .mapToLong(String::length)
                .sum();
    }

    /**
     * Counts on all processors.
     *
     * @param to the last change of the store that the index holds
     */
    static RecutCount count(RecordStore store, long to, VocabularyChange change, IndexProgress progress) {
        long began = System.nanoTime();
        var count = new CutOtherwise(change);
        if (change.concernsIndex()) {
            count.countAll(store, to, progress);
        }
        return new RecutCount(
                change,
                count.records.get(),
                count.affected.get(),
                count.characters.get(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private void countAll(RecordStore store, long to, IndexProgress progress) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        long expected = store.sequence();
        long[] handed = {0};
        try (var helpers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(AHEAD),
                Thread.ofPlatform().name("recut-", 0).daemon().factory(),
                new ThreadPoolExecutor.CallerRunsPolicy())) {
            store.forEachChange(0, c -> {
                helpers.execute(() -> count(c, to));
                if (++handed[0] % TELL_EVERY == 0) {
                    progress.indexed(handed[0], Math.max(handed[0], expected));
                }
            });
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        progress.indexed(handed[0], handed[0]);
    }

    private void count(Change indexed, long to) {
        if (indexed.record().isEmpty() || indexed.sequence() > to) {
            return;
        }
        var record = indexed.record().get();
        records.incrementAndGet();
        characters.addAndGet(length(record));
        try {
            if (isSo(record, change)) {
                affected.incrementAndGet();
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }
}
