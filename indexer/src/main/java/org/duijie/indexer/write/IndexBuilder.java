package org.duijie.indexer.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.dictionaries.vocabulary.VocabularyChange;
import org.duijie.indexer.IndexerMessages;
import org.duijie.indexer.schema.IndexSchema;

/**
 * Brings the index up to the store: by the changes since the index's sequence, or as a new generation beside the live one. Killed at
 * any moment, it leaves the live generation as it was at its last commit, and the next run does the rest. One builder works at a time.
 */
public final class IndexBuilder {
    private static final double BUFFER_MB = 128;

    private final Path root;
    private final Generations generations;
    private final Supplier<Vocabulary> vocabulary;
    private final Clock clock;

    /** A builder that cuts by what is shipped; as the other constructor. */
    public IndexBuilder(Path root, Clock clock) {
        this(root, Vocabulary::shipped, clock);
    }

    /**
     * A builder of the index in a directory.
     *
     * @param root the index directory; made when needed
     * @param vocabulary the one in force at the beginning of an update is the one that the whole update cuts by
     * @param clock gives the time for manifests
     */
    public IndexBuilder(Path root, Supplier<Vocabulary> vocabulary, Clock clock) {
        this.root = root;
        this.vocabulary = vocabulary;
        this.generations = new Generations(root);
        this.clock = clock;
    }

    /**
     * Indexes what changed in the store and what the user's dictionaries now cut otherwise, or everything where there is no index yet.
     *
     * @param store the truth
     * @param rebuild whether to make a new generation even where the live one fits
     * @param progress told now and then
     * @return what was done
     * @throws org.duijie.corpus.check.BrokenRule {@code index.format}, {@code index.dictionary}, {@code index.store},
     *     {@code index.corrupt} if the live generation does not fit and no rebuild was asked for; {@code index.locked} if another
     *     process builds; {@code index.directory}, {@code index.unwritable}; what was live stays so
     */
    public IndexReport update(RecordStore store, boolean rebuild, IndexProgress progress) {
        try (var lock = generations.lock()) {
            var live = rebuild ? Optional.<Path>empty() : generations.current();
            return live.isPresent() ? change(live.get(), store, progress) : buildAnew(lock, store, progress);
        } catch (UncheckedIOException e) {
            throw IndexFaults.of(root, e.getCause());
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    /**
     * Counts the records that an update would index again because the vocabulary in force cuts their texts otherwise than the one that
     * the live generation was written with. Writes nothing, and minds no other builder.
     *
     * @param store the truth
     * @param progress told now and then
     * @throws org.duijie.corpus.check.BrokenRule {@code index.missing}, {@code index.dictionaries}, or as {@link #update}
     */
    public RecutCount countRecut(RecordStore store, IndexProgress progress) {
        try {
            var words = vocabulary.get();
            while (true) {
                var live = live(store, words);
                try {
                    var change = change(live.generation(), live.manifest(), words);
                    return CutOtherwise.count(store, live.manifest().sequence(), change, progress);
                } catch (BrokenRule e) {
                    if (live(store, words).equals(live)) {
                        throw e;
                    } // else another builder has replaced what was read
                }
            }
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    private record Live(Path generation, Manifest manifest) {}

    private Live live(RecordStore store, Vocabulary words) throws IOException {
        var generation = generations
                .current()
                .orElseThrow(() -> new BrokenRule(IndexerMessages.MESSAGES, "index.missing", root));
        try (var directory = FSDirectory.open(generation)) {
            return new Live(generation, manifest(directory, store, words));
        }
    }

    private static VocabularyChange change(Path generation, Manifest built, Vocabulary words) {
        return VocabularyChange.between(
                built.dictionary().equals(words.fingerprint())
                        ? words
                        : new IndexedDictionaries(generation).vocabulary(built.dictionary()),
                words);
    }

    private IndexReport change(Path live, RecordStore store, IndexProgress progress) throws IOException {
        var report = write(live, false, store, progress);
        generations.deleteOthers(live);
        return report;
    }

    private IndexReport buildAnew(Lock lock, RecordStore store, IndexProgress progress) throws IOException {
        var generation = generations.create();
        boolean published = false;
        try {
            var report = write(generation, true, store, progress);
            lock.ensureValid();
            generations.publish(generation);
            published = true;
            generations.deleteOthers(generation);
            return report;
        } finally {
            if (!published) {
                generations.delete(generation); // it may be why the disk is full
            }
        }
    }

    private IndexReport write(Path generation, boolean fresh, RecordStore store, IndexProgress progress)
            throws IOException {
        long began = System.nanoTime();
        var words = vocabulary.get();
        var dictionaries = new IndexedDictionaries(generation);
        var merges = new ConcurrentMergeScheduler();
        try (var directory = FSDirectory.open(generation)) {
            var built = fresh ? Optional.<Manifest>empty() : Optional.of(manifest(directory, store, words));
            long after = built.map(Manifest::sequence).orElse(0L);
            var change = built.map(m -> change(generation, m, words))
                    .orElseGet(() -> VocabularyChange.between(words, words));
            try (var writer = new IndexWriter(directory, configuration(fresh, words, merges))) {
                var changes = new ChangeIndexer(writer, fresh, change);
                long sequence = changes.indexAll(store, after, progress);
                if (fresh || sequence > after || change.any()) {
                    dictionaries.save(words);
                    var manifest = Manifest.of(words, store.identity(), sequence, clock.instant());
                    writer.setLiveCommitData(manifest.toUserData().entrySet());
                    writer.commit();
                    merges.sync(); // closing throws away what is being merged
                    writer.commit();
                    dictionaries.deleteOthers(words);
                }
                return new IndexReport(
                        changes.indexed(),
                        changes.recut(),
                        changes.deleted(),
                        changes.characters(),
                        Duration.ofNanos(System.nanoTime() - began),
                        writer.getDocStats().numDocs,
                        sequence,
                        generation.getFileName().toString(),
                        fresh);
            }
        }
    }

    private static Manifest manifest(FSDirectory directory, RecordStore store, Vocabulary words) throws IOException {
        var manifest =
                Manifest.fromUserData(SegmentInfos.readLatestCommit(directory).getUserData());
        manifest.requireReadable(words);
        manifest.requireStore(store.identity(), store.sequence());
        return manifest;
    }

    private static IndexWriterConfig configuration(boolean fresh, Vocabulary words, ConcurrentMergeScheduler merges) {
        return new IndexWriterConfig(IndexSchema.analyzer(() -> words))
                .setOpenMode(fresh ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergeScheduler(merges)
                .setCommitOnClose(false);
    }
}
