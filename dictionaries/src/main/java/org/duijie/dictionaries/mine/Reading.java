package org.duijie.dictionaries.mine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** One reading of all texts: they are given out on the calling thread, in batches, and worked on by others; few wait at a time. */
final class Reading implements AutoCloseable {
    private static final int BATCH_CHARS = 1 << 16;
    private static final int BATCHES_PER_THREAD = 2;

    private final Work work;
    private final ExecutorService pool;
    private final int mostBatches;
    private final Semaphore free;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private List<String> batch = new ArrayList<>();
    private int batchChars;
    private long texts;
    private long characters;

    private Reading(int threads, Work work) {
        this.work = work;
        this.pool = Executors.newFixedThreadPool(threads);
        this.mostBatches = threads * BATCHES_PER_THREAD;
        this.free = new Semaphore(mostBatches);
    }

    /** What is done with a text. */
    @FunctionalInterface
    interface Work {
        /** Works on a text; the number counts from 0. */
        void on(long number, String text);
    }

    /**
     * What was read.
     *
     * @param texts how many texts
     * @param characters how many UTF-16 units
     */
    record Size(long texts, long characters) {}

    /**
     * Reads all texts.
     *
     * @throws RuntimeException what giving out or working on a text throws
     */
    static Size of(Texts texts, int threads, Work work) {
        try (var reading = new Reading(threads, work)) {
            texts.forEach(reading::take);
            reading.hand();
            reading.free.acquireUninterruptibly(reading.mostBatches);
            reading.throwFailure();
            return new Size(reading.texts, reading.characters);
        }
    }

    private void take(String text) {
        batch.add(text);
        batchChars += text.length();
        texts++;
        characters += text.length();
        if (batchChars >= BATCH_CHARS) {
            hand();
        }
    }

    private void hand() {
        throwFailure();
        var handed = batch;
        long first = texts - handed.size();
        batch = new ArrayList<>();
        batchChars = 0;
        free.acquireUninterruptibly();
        pool.execute(() -> work(handed, first));
    }

    private void work(List<String> handed, long first) {
        try {
            for (int i = 0; i < handed.size(); i++) {
                work.on(first + i, handed.get(i));
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            free.release();
        }
    }

    private void throwFailure() {
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
