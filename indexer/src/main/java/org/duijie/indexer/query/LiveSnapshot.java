package org.duijie.indexer.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.IndexerMessages;
import org.duijie.indexer.write.GenerationWriter;
import org.duijie.indexer.write.Generations;
import org.duijie.indexer.write.IndexFaults;

/** The snapshot that searches use now; an older one stays open until the last search on it has ended. Safe for several threads. */
final class LiveSnapshot {
    private final Path root;
    private final Generations generations;
    private final Supplier<Vocabulary> vocabulary;
    private volatile Snapshot snapshot;
    /** Whether the snapshot is of a writer, ahead of what is committed. */
    private boolean fed;

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

    /** {@return whether something newer was committed or published, which is in use now; never while a writer feeds} */
    synchronized boolean refresh() {
        requireOpen();
        try {
            var newer = fed ? Optional.<Snapshot>empty() : newer();
            if (newer.isPresent()) {
                replace(newer.get());
            }
            return newer.isPresent();
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    /** Takes over what a writer holds. */
    synchronized void feed(GenerationWriter writer) {
        requireOpen();
        try {
            replace(Snapshot.of(writer.generation(), writer.reader(), writer.manifest(), vocabulary.get()));
            fed = true;
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    /** Goes by what is committed again; {@return as {@link #refresh}} */
    synchronized boolean settle() {
        fed = false;
        return refresh();
    }

    /** {@return the commit that the snapshot is of, if it is of one} */
    synchronized Optional<IndexCommit> commit() {
        try {
            return fed ? Optional.empty() : Optional.of(snapshot.reader().getIndexCommit());
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw closed();
        }
    }

    private void replace(Snapshot newer) throws IOException {
        var old = snapshot;
        snapshot = newer;
        old.release();
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
        // Naming the commit, segments are shared with a reader of a writer that is closed now too.
        var newer = DirectoryReader.openIfChanged(snapshot.reader(), lastCommit());
        return newer == null
                ? Optional.empty()
                : Optional.of(Snapshot.of(snapshot.generation(), newer, vocabulary.get()));
    }

    private IndexCommit lastCommit() throws IOException {
        return DirectoryReader.listCommits(snapshot.reader().directory()).getLast();
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
