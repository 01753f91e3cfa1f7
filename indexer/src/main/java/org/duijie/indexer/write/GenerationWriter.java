package org.duijie.indexer.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.dictionaries.vocabulary.VocabularyChange;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.vector.Embedder;
import org.duijie.indexer.vector.VectorCodec;

/**
 * One generation, open for writing: caught up with the store again and again, seen by {@link #reader} at once, kept by {@link #commit}.
 * Closing throws away what was not committed. For one thread at a time.
 */
public final class GenerationWriter implements Closeable {
    private static final double BUFFER_MB = 128;

    private final Path generation;
    private final RecordStore store;
    private final Vocabulary words;
    private final Optional<Embedder> embedder;
    private final Clock clock;
    private final IndexedDictionaries dictionaries;
    private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    private final IndexWriter writer;
    private boolean empty;
    private VocabularyChange dictionary;
    private Manifest manifest;
    private boolean uncommitted;

    private GenerationWriter(
            Path generation, RecordStore store, Vocabulary words, Optional<Embedder> embedder, Clock clock, Start start)
            throws IOException {
        this.generation = generation;
        this.store = store;
        this.words = words;
        this.clock = clock;
        this.dictionaries = new IndexedDictionaries(generation);
        this.empty = start.built.isEmpty();
        this.manifest = start.built.orElseGet(() -> Manifest.of(
                words, embedder.map(Embedder::fingerprint).orElse(""), store.identity(), 0, clock.instant()));
        // What an older embedder gave must not be mixed with what another gives.
        this.embedder = embedder.filter(e -> e.fingerprint().equals(manifest.embedder()));
        this.dictionary = dictionaries.change(manifest, words);
        this.uncommitted = empty || dictionary.any();
        this.writer = new IndexWriter(start.directory, configuration(start.last));
    }

    /** What a writer begins with. */
    private record Start(Directory directory, Optional<Manifest> built, Optional<IndexCommit> last) {}

    /** {@return a writer of an empty folder} */
    static GenerationWriter create(
            Path generation, RecordStore store, Vocabulary words, Optional<Embedder> embedder, Clock clock)
            throws IOException {
        var start = new Start(FSDirectory.open(generation), Optional.empty(), Optional.empty());
        return new GenerationWriter(generation, store, words, embedder, clock, start);
    }

    /**
     * {@return a writer of a generation from its last commit on}
     *
     * @param words what texts are cut by from now on
     * @param embedder gives vectors to what is indexed from now on, if it is the one that gave those in the generation
     * @param read the commit that an open reader is at: its segments are not read again where it is the last one of this generation
     * @throws org.duijie.corpus.check.BrokenRule {@code index.format}, {@code index.dictionary}, {@code index.store},
     *     {@code index.dictionaries}
     */
    static GenerationWriter open(
            Path generation,
            RecordStore store,
            Vocabulary words,
            Optional<Embedder> embedder,
            Clock clock,
            Optional<IndexCommit> read)
            throws IOException {
        var folder = generation.toRealPath();
        Directory directory = read.map(IndexCommit::getDirectory)
                .filter(d ->
                        d instanceof FSDirectory files && files.getDirectory().equals(folder))
                .orElse(FSDirectory.open(generation)); // has nothing to close
        var last = SegmentInfos.readLatestCommit(directory);
        var manifest = Manifest.fromUserData(last.getUserData());
        manifest.requireFits(store, words);
        // From an older commit, the writer would take back what came after.
        var same = read.filter(c ->
                c.getDirectory().equals(directory) && c.getSegmentsFileName().equals(last.getSegmentsFileName()));
        return new GenerationWriter(
                generation, store, words, embedder, clock, new Start(directory, Optional.of(manifest), same));
    }

    private IndexWriterConfig configuration(Optional<IndexCommit> last) {
        var configuration = new IndexWriterConfig(IndexSchema.analyzer(() -> words))
                .setOpenMode(empty ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergeScheduler(merges)
                .setCodec(VectorCodec.codec())
                .setCommitOnClose(false);
        last.ifPresent(configuration::setIndexCommit);
        return configuration;
    }

    /** {@return the folder} */
    public Path generation() {
        return generation;
    }

    /** {@return what the writer holds, committed or not} */
    public Manifest manifest() {
        return manifest;
    }

    /** {@return what texts are cut by} */
    public Vocabulary words() {
        return words;
    }

    /** {@return whether the store holds changes that the writer does not} */
    public boolean isBehind() {
        return dictionary.any() || store.sequence() > manifest.sequence();
    }

    /** {@return whether there is something that only a commit keeps} */
    public boolean isUncommitted() {
        return uncommitted || writer.hasUncommittedChanges();
    }

    /** {@return whether segments are being merged, which closing would throw away} */
    public boolean isMerging() {
        return merges.mergeThreadCount() > 0;
    }

    /**
     * Indexes what changed in the store, and what the words cut otherwise than before. Where it fails, the writer must be closed.
     *
     * @return what was done by this call
     */
    public IndexReport catchUp(IndexProgress progress) throws IOException {
        long began = System.nanoTime();
        var changes = new ChangeIndexer(writer, empty, dictionary, embedder);
        long sequence = changes.indexAll(store, manifest.sequence(), progress);
        if (sequence > manifest.sequence() || dictionary.any()) {
            uncommitted = true;
            manifest = Manifest.of(words, manifest.embedder(), store.identity(), sequence, clock.instant());
        }
        empty = false;
        dictionary = VocabularyChange.between(words, words);
        return changes.report(generation, documents(), System.nanoTime() - began);
    }

    /** {@return how many records it holds; those just replaced count until a commit or a reader} */
    long documents() {
        return writer.getDocStats().numDocs;
    }

    /** {@return a reader of what the writer holds; the caller's to close} */
    public DirectoryReader reader() throws IOException {
        return DirectoryReader.open(writer);
    }

    /** Keeps what the writer holds; on return this survives a power cut. */
    public void commit() throws IOException {
        dictionaries.save(words);
        writer.setLiveCommitData(manifest.toUserData().entrySet());
        writer.commit();
        dictionaries.deleteOthers(words);
        uncommitted = false;
    }

    /**
     * Merges what was written until there is a segment for each processor: a search looks up each of its words in each segment. It rewrites nearly
     * everything, so it is for a new generation alone.
     */
    void mergeAll() throws IOException {
        writer.forceMerge(Runtime.getRuntime().availableProcessors());
        uncommitted = true;
    }

    /** Commits and waits for merges, and commits what they made: how a single run ends. */
    void finish() throws IOException {
        if (uncommitted) {
            commit();
            merges.sync();
            commit();
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
