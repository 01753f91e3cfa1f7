package org.duijie.indexer.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.IndexerMessages;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.write.Generations;
import org.duijie.indexer.write.Manifest;

/**
 * The live index, for searching. {@link #refresh()} takes over what a builder has committed or published since; searches under way
 * finish on what they began with. {@link #publicPart()} is what may be shown to everybody. Safe for several threads.
 */
public final class SearchIndex implements AutoCloseable {
    private final Path root;
    private final Generations generations;
    private final AtomicReference<Snapshot> live;
    private final boolean publicOnly;

    private SearchIndex(Path root, AtomicReference<Snapshot> live, boolean publicOnly) {
        this.root = root;
        this.generations = new Generations(root);
        this.live = live;
        this.publicOnly = publicOnly;
    }

    /**
     * Opens the live generation in a directory.
     *
     * @throws BrokenRule {@code index.missing}, {@code index.format}, {@code index.dictionary}, {@code index.corrupt}; the message
     *     says what to run
     */
    public static SearchIndex open(Path root) {
        return new SearchIndex(root, new AtomicReference<>(read(root, new Generations(root))), false);
    }

    /**
     * The same index without what is private: no hit, total or count of it comes from a private record. It lives on the same files, so
     * refreshing or closing one of the two does it for both.
     */
    public SearchIndex publicPart() {
        return new SearchIndex(root, live, true);
    }

    /**
     * Searches.
     *
     * @throws BrokenRule {@code index.corrupt} if the files cannot be read
     */
    public SearchResult search(SearchRequest request) {
        return onSnapshot(s -> new Search(s, request, publicOnly).run());
    }

    /**
     * The query for long texts, see {@link QueryTerms#ofTexts}.
     *
     * @param texts texts with the weight of a word in them
     */
    public TermQuery tellingTerms(Map<String, Float> texts) {
        return onSnapshot(s -> QueryTerms.ofTexts(texts, s.reader()));
    }

    /** {@return what the index was built with} */
    public Manifest manifest() {
        return live.get().manifest();
    }

    /** {@return how many records can be found, by kind code} */
    public List<FacetCount> countsByKind() {
        return onSnapshot(s -> publicOnly
                ? FacetCounts.ofMatching(s, Facet.KIND, LuceneQueries.everythingPublic())
                : FacetCounts.ofAll(s, Facet.KIND));
    }

    /**
     * Takes over what was committed or published since the last call; cheap where there is nothing new.
     *
     * @return whether there was something new
     * @throws BrokenRule as {@link #open}; the snapshot in use stays in use
     */
    public boolean refresh() {
        synchronized (live) {
            try {
                var newest = generations.current().orElseThrow(() -> missing(root));
                var old = live.get();
                if (newest.equals(old.generation())) {
                    var newer = DirectoryReader.openIfChanged(old.reader());
                    if (newer == null) {
                        return false;
                    }
                    live.set(Snapshot.of(newest, newer));
                } else {
                    live.set(read(root, generations));
                }
                old.release();
                return true;
            } catch (IOException e) {
                throw corrupt(root, e);
            }
        }
    }

    @Override
    public void close() {
        live.get().release();
    }

    private <T> T onSnapshot(SnapshotUse<T> use) {
        while (true) {
            var current = live.get();
            if (!current.acquire()) {
                if (current == live.get()) {
                    throw new AlreadyClosedException("the index " + root + " is closed");
                }
                continue;
            }
            try {
                return use.on(current);
            } catch (IOException e) {
                throw corrupt(root, e);
            } finally {
                current.release();
            }
        }
    }

    private static Snapshot read(Path root, Generations generations) {
        try {
            var live = generations.current().orElseThrow(() -> missing(root));
            var reader = DirectoryReader.open(FSDirectory.open(live));
            try {
                return Snapshot.of(live, reader);
            } catch (BrokenRule | IOException e) {
                reader.close();
                throw e;
            }
        } catch (IOException e) {
            throw corrupt(root, e);
        }
    }

    private static BrokenRule missing(Path root) {
        return new BrokenRule(IndexerMessages.MESSAGES, "index.missing", root);
    }

    private static BrokenRule corrupt(Path root, IOException e) {
        return new BrokenRule(e, IndexerMessages.MESSAGES, "index.corrupt", root, e.getMessage());
    }

    @FunctionalInterface
    private interface SnapshotUse<T> {
        T on(Snapshot snapshot) throws IOException;
    }
}
