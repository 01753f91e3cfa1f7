package org.duijie.indexer.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.write.Manifest;

/** One state of the index, kept open while searches use it. */
final class Snapshot {
    /** Little weight for repeats, since technical texts are short and say a thing once. */
    private static final BM25Similarity BM25 = new BM25Similarity(0.9f, 0.75f);

    /** Threads that help who asks: one for each other processor; none where there is but one. */
    private static final Optional<Executor> HELPERS =
            helpers(Runtime.getRuntime().availableProcessors() - 1);

    private final Path generation;
    private final DirectoryReader reader;
    private final Manifest manifest;
    private final Map<Facet, StringDocValuesReaderState> facets;

    private final PublicStatistics statistics;

    private Snapshot(
            Path generation, DirectoryReader reader, Manifest manifest, Map<Facet, StringDocValuesReaderState> facets)
            throws IOException {
        this.generation = generation;
        this.reader = reader;
        this.manifest = manifest;
        this.facets = facets;
        this.statistics = new PublicStatistics(reader);
    }

    /** As the other, of a commit. */
    static Snapshot of(Path generation, DirectoryReader reader, Vocabulary vocabulary) throws IOException {
        try {
            var manifest = Manifest.fromUserData(reader.getIndexCommit().getUserData());
            return of(generation, reader, manifest, vocabulary);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /**
     * Takes over a reader, which is closed where this fails.
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code index.format}, {@code index.dictionary}
     */
    static Snapshot of(Path generation, DirectoryReader reader, Manifest manifest, Vocabulary vocabulary)
            throws IOException {
        boolean taken = false;
        try {
            manifest.requireReadable(vocabulary);
            var snapshot = new Snapshot(generation, reader, manifest, facets(reader));
            taken = true;
            return snapshot;
        } finally {
            if (!taken) {
                reader.close();
            }
        }
    }

    private static Map<Facet, StringDocValuesReaderState> facets(DirectoryReader reader) throws IOException {
        var inUse = FieldInfos.getIndexedFields(reader);
        var facets = new EnumMap<Facet, StringDocValuesReaderState>(Facet.class);
        for (var facet : Facet.values()) {
            if (inUse.contains(facet.filterField())) {
                facets.put(facet, new StringDocValuesReaderState(reader, facet.countField()));
            }
        }
        return facets;
    }

    private static Optional<Executor> helpers(int count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(Executors.newFixedThreadPool(
                        count,
                        Thread.ofPlatform().name("searching-", 0).daemon().factory()));
    }

    Path generation() {
        return generation;
    }

    DirectoryReader reader() {
        return reader;
    }

    Manifest manifest() {
        return manifest;
    }

    /** {@return the state for counting a facet, or empty where no record has a value} */
    Optional<StringDocValuesReaderState> facet(Facet facet) {
        return Optional.ofNullable(facets.get(facet));
    }

    /** {@return what weighs words} */
    PublicStatistics statistics() {
        return statistics;
    }

    /** {@return a searcher of its own, since the time limit is set on it; it looks at several segments at once} */
    IndexSearcher searcher() {
        var searcher = new IndexSearcher(reader, HELPERS.orElse(null)) {
            @Override
            public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
                return statistics.of(term, docFreq, totalTermFreq);
            }

            @Override
            public CollectionStatistics collectionStatistics(String field) throws IOException {
                return statistics.of(super.collectionStatistics(field));
            }
        };
        searcher.setSimilarity(BM25);
        return searcher;
    }

    boolean acquire() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
    }
}
