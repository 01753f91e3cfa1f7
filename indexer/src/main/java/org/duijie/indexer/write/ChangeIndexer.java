package org.duijie.indexer.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.duijie.corpus.store.Change;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.VocabularyChange;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.indexer.vector.Embedder;

/**
 * Carries changes from the store into an index writer: the calling thread reads the store, others analyse and index, and it helps them
 * when it is far ahead. A record is in a sequence of changes once at most, so their order does not matter.
 */
final class ChangeIndexer {
    private static final int AHEAD = 1_000;
    private static final int TELL_EVERY = 500;

    private final IndexWriter writer;
    private final boolean empty;
    private final VocabularyChange dictionary;
    private final Optional<Embedder> embedder;
    private final AtomicLong recut = new AtomicLong();
    private final AtomicLong indexed = new AtomicLong();
    private final AtomicLong deleted = new AtomicLong();
    private final AtomicLong characters = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private long sequence;

    /**
     * A carrier into the given writer, for one call of {@link #indexAll}.
     *
     * @param empty whether the index holds nothing yet, so that nothing needs to be replaced
     * @param dictionary what changed in the dictionaries since the index was last written
     */
    ChangeIndexer(IndexWriter writer, boolean empty, VocabularyChange dictionary, Optional<Embedder> embedder) {
        this.writer = writer;
        this.empty = empty;
        this.dictionary = dictionary;
        this.embedder = embedder;
    }

    /** {@return what was done so far} */
    IndexReport report(Path generation, long documents, long nanos) {
        return new IndexReport(
                indexed.get(),
                recut.get(),
                deleted.get(),
                characters.get(),
                Duration.ofNanos(nanos),
                documents,
                sequence,
                generation.getFileName().toString(),
                false);
    }

    /**
     * Indexes all changes after a sequence, and of the records before it those whose texts are cut otherwise.
     *
     * @return the last sequence seen; {@code after} if there was none
     */
    long indexAll(RecordStore store, long after, IndexProgress progress) throws IOException {
        long from = dictionary.concernsIndex() ? 0 : after;
        var tally = new Tally(after, store.sequence() - from, progress);
        try (var threads = helpers()) {
            store.forEachChange(from, change -> {
                if (failure.get() != null) {
                    throw new CancellationException("stops the reading; what failed is thrown below");
                }
                threads.execute(() -> indexUnlessFailed(change, change.sequence() <= after));
                tally.handed(change);
            });
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
        throwFailure();
        tally.done();
        sequence = tally.last;
        return sequence;
    }

    /** One thread for each processor but the one that reads. */
    private static ThreadPoolExecutor helpers() {
        int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(AHEAD),
                Thread.ofPlatform().name("indexing-", 0).daemon().factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    private void indexUnlessFailed(Change change, boolean held) {
        if (failure.get() != null) {
            return;
        }
        try {
            if (!held) {
                index(change);
            } else if (change.record().isPresent()
                    && CutOtherwise.isSo(change.record().get(), dictionary)) {
                index(change);
                recut.incrementAndGet();
            }
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
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
        var document =
                IndexSchema.document(record, change.indicators(), change.membership(), writer.getAnalyzer(), embedder);
        if (empty) {
            writer.addDocument(document);
        } else {
            writer.updateDocument(key, document);
        }
        indexed.incrementAndGet();
        characters.addAndGet(CutOtherwise.length(record));
    }

    private void throwFailure() throws IOException {
        var thrown = failure.get();
        if (thrown instanceof AlreadyClosedException && thrown.getCause() != null) {
            thrown = thrown.getCause(); // the writer was closed by what befell another thread
        }
        switch (thrown) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException("indexing failed", thrown);
        }
    }

    /** How far the reading has come. */
    private static final class Tally {
        private final long expected;
        private final IndexProgress progress;
        private long last;
        private long handed;

        Tally(long after, long expected, IndexProgress progress) {
            this.last = after;
            this.expected = expected;
            this.progress = progress;
        }

        void handed(Change change) {
            last = Math.max(last, change.sequence());
            if (++handed % TELL_EVERY == 0) {
                progress.indexed(handed, Math.max(handed, expected));
            }
        }

        void done() {
            progress.indexed(handed, handed);
        }
    }
}
