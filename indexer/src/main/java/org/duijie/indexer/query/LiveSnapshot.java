package org.duijie.indexer.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.IndexerMessages;
import org.duijie.indexer.write.Generations;
import org.duijie.indexer.write.IndexFaults;

/** The snapshot that searches use now; an older one stays open until the last search on it has ended. Safe for several threads. */
final class LiveSnapshot {
    private final Path root;
    private final Generations generations;
    private final Supplier<Vocabulary> vocabulary;
    private volatile Snapshot snapshot;
    private boolean closed;

    /** Opens the live generation in a directory. */
    LiveSnapshot(Path root, Supplier<Vocabulary> vocabulary) {
        this.root = root;
        this.vocabulary = vocabulary;
        this.generations = new Generations(root);
        this.snapshot = read();
    }

    /** {@return what a use of the current snapshot gives} */
    <T> T use(Use<T> use) {
        try {
            var current = acquire();
            try {
                return use.on(current);
            } finally {
                current.release();
            }
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    /** {@return whether there was something newer, which is in use now} */
    synchronized boolean refresh() {
        if (closed) {
            throw closed();
        }
        try {
            var newer = newer();
            if (newer.isEmpty()) {
                return false;
            }
            var old = snapshot;
            snapshot = newer.get();
            old.release();
            return true;
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                snapshot.release();
            } catch (IOException e) {
                throw IndexFaults.of(root, e);
            }
        }
    }

    private Snapshot acquire() {
        while (true) {
            var current = snapshot;
            if (current.acquire()) {
                return current;
            }
            if (current == snapshot) {
                throw closed();
            }
        }
    }

    private Optional<Snapshot> newer() throws IOException {
        if (!generations.current().equals(Optional.of(snapshot.generation()))) {
            return Optional.of(read());
        }
        var newer = DirectoryReader.openIfChanged(snapshot.reader());
        return newer == null
                ? Optional.empty()
                : Optional.of(Snapshot.of(snapshot.generation(), newer, vocabulary.get()));
    }

    private Snapshot read() {
        while (true) {
            Optional<Path> live = Optional.empty();
            try {
                live = generations.current();
                var generation =
                        live.orElseThrow(() -> new BrokenRule(IndexerMessages.MESSAGES, "index.missing", root));
                return Snapshot.of(generation, DirectoryReader.open(FSDirectory.open(generation)), vocabulary.get());
            } catch (IOException e) {
                if (live.isEmpty() || !replaced(live.get())) {
                    throw IndexFaults.of(root, e);
                }
            }
        }
    }

    /** Whether a builder has published another generation, and deleted this one, while it was being opened. */
    private boolean replaced(Path generation) {
        try {
            return !generations.current().equals(Optional.of(generation));
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    private AlreadyClosedException closed() {
        return new AlreadyClosedException("the index " + root + " is closed");
    }

    /** Something done with a snapshot. */
    @FunctionalInterface
    interface Use<T> {
        T on(Snapshot snapshot) throws IOException;
    }
}
