package org.duijie.indexer.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.store.Change;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.indexer.schema.TextField;

/**
 * Carries changes from the store into an index writer: one thread reads the store, as many as there are processors analyse and
 * index. A record is in a sequence of changes once at most, so their order does not matter.
 */
final class ChangeIndexer {
    private static final int AHEAD = 1_000;
    private static final int TELL_EVERY = 500;

    private final IndexWriter writer;
    private final boolean empty;
    private final AtomicLong indexed = new AtomicLong();
    private final AtomicLong deleted = new AtomicLong();
    private final AtomicLong characters = new AtomicLong();

    /**
     * A carrier into the given writer.
     *
     * @param empty whether the index holds nothing yet, so that nothing needs to be replaced
     */
    ChangeIndexer(IndexWriter writer, boolean empty) {
        this.writer = writer;
        this.empty = empty;
    }

    long indexed() {
        return indexed.get();
    }

    long deleted() {
        return deleted.get();
    }

    long characters() {
        return characters.get();
    }

    /**
     * Indexes all changes after a sequence.
     *
     * @return the last sequence seen; {@code after} if there was none
     */
    long indexAll(RecordStore store, long after, IndexProgress progress) throws IOException {
        int workers = Runtime.getRuntime().availableProcessors();
        var queue = new ArrayBlockingQueue<Work>(AHEAD);
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var running = new ExecutorCompletionService<Void>(threads);
            for (int i = 0; i < workers; i++) {
                running.submit(() -> {
                    work(queue);
                    return null;
                });
            }
            try {
                var feed = new Feed(queue, running, store.sequence() - after, after, progress);
                store.forEachChange(after, feed::accept);
                feed.finish(workers);
                return feed.last;
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private void work(ArrayBlockingQueue<Work> queue) throws IOException, InterruptedException {
        for (var work = queue.take(); !work.last(); work = queue.take()) {
            index(work.change());
        }
    }

    private void index(Change change) throws IOException {
        var key = IndexSchema.keyTerm(RecordKey.of(change.kind(), change.id()));
        if (change.record().isEmpty()) {
            writer.deleteDocuments(key);
            deleted.incrementAndGet();
            return;
        }
        var record = change.record().get();
        if (empty) {
            writer.addDocument(IndexSchema.document(record));
        } else {
            writer.updateDocument(key, IndexSchema.document(record));
        }
        indexed.incrementAndGet();
        characters.addAndGet(lengthOf(record));
    }

    private static long lengthOf(CorpusRecord record) {
        long length = 0;
        for (var field : TextField.values()) {
            for (var value : field.values(record)) {
                length += value.length();
            }
        }
        return length;
    }

    private record Work(Change change, boolean last) {
        static final Work END = new Work(null, true);
    }

    /** Hands changes to the workers and stops as soon as one of them fails. */
    private static final class Feed {
        private final ArrayBlockingQueue<Work> queue;
        private final ExecutorCompletionService<Void> workers;
        private final long total;
        private final IndexProgress progress;
        private long last;
        private long handed;

        Feed(
                ArrayBlockingQueue<Work> queue,
                ExecutorCompletionService<Void> workers,
                long total,
                long after,
                IndexProgress progress) {
            this.queue = queue;
            this.workers = workers;
            this.total = total;
            this.last = after;
            this.progress = progress;
        }

        void accept(Change change) {
            put(new Work(change, false));
            last = change.sequence();
            if (++handed % TELL_EVERY == 0) {
                progress.indexed(handed, Math.max(handed, total));
            }
        }

        void finish(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                put(Work.END);
            }
            for (int i = 0; i < count; i++) {
                try {
                    join(workers.take());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("indexing was interrupted");
                }
            }
            progress.indexed(handed, handed);
        }

        private void put(Work work) {
            try {
                while (!queue.offer(work, 1, java.util.concurrent.TimeUnit.SECONDS)) {
                    var stopped = workers.poll();
                    if (stopped != null) {
                        join(stopped);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("indexing was interrupted");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void join(java.util.concurrent.Future<Void> worker) throws IOException, InterruptedException {
            try {
                worker.get();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case IOException io -> throw io;
                    case RuntimeException runtime -> throw runtime;
                    default -> throw new IllegalStateException("indexing failed", e.getCause());
                }
            }
        }
    }
}
