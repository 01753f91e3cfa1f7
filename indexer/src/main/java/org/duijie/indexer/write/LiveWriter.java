package org.duijie.indexer.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Lock;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.IndexerMessages;
import org.duijie.indexer.vector.Embedder;

/** The live generation, open for writing, while others are kept from changing it. Closing throws away what was not committed. */
public final class LiveWriter implements Closeable {
    private final Generations generations;
    private final Lock lock;
    private final GenerationWriter writer;

    private LiveWriter(Generations generations, Lock lock, GenerationWriter writer) {
        this.generations = generations;
        this.lock = lock;
        this.writer = writer;
    }

    /** As {@link IndexBuilder#openLive}. */
    static LiveWriter open(
            Generations generations,
            Path root,
            RecordStore store,
            Vocabulary words,
            Optional<Embedder> embedder,
            Clock clock,
            Optional<IndexCommit> read)
            throws IOException {
        var lock = generations.lockLive();
        try {
            var live = generations
                    .current()
                    .orElseThrow(() -> new BrokenRule(IndexerMessages.MESSAGES, "index.missing", root));
            return new LiveWriter(generations, lock, GenerationWriter.open(live, store, words, embedder, clock, read));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** {@return the writer, closed with this} */
    public GenerationWriter writer() {
        return writer;
    }

    /** {@return whether it is the live generation still; another may have been swapped in} */
    public boolean isLive() throws IOException {
        return generations.current().equals(Optional.of(writer.generation()));
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            writer.close();
        }
    }
}
