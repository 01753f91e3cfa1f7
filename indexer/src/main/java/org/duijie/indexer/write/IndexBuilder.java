package org.duijie.indexer.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.IndexerMessages;
import org.duijie.indexer.schema.IndexSchema;

/**
 * Brings the index up to the store: by the changes since the index's sequence, or as a new generation beside the live one. Killed at
 * any moment, it leaves the live generation as it was at its last commit, and the next run does the rest.
 */
public final class IndexBuilder {
    private static final double BUFFER_MB = 128;

    private final Path root;
    private final Generations generations;
    private final Clock clock;

    /**
     * A builder of the index in a directory.
     *
     * @param root the index directory; made when needed
     * @param clock gives the time for manifests
     */
    public IndexBuilder(Path root, Clock clock) {
        this.root = root;
        this.generations = new Generations(root);
        this.clock = clock;
    }

    /**
     * Indexes what changed in the store, or everything where there is no index yet.
     *
     * @param store the truth
     * @param rebuild whether to make a new generation even where the live one fits
     * @param progress told now and then
     * @return what was done
     * @throws BrokenRule {@code index.format}, {@code index.dictionary}, {@code index.store}, {@code index.corrupt} if the live
     *     generation does not fit and no rebuild was asked for; {@code index.locked} if another process builds
     */
    public IndexReport update(RecordStore store, boolean rebuild, IndexProgress progress) {
        try {
            var live = rebuild ? java.util.Optional.<Path>empty() : generations.current();
            if (live.isPresent()) {
                return build(store, live.get(), false, progress);
            }
            return build(store, generations.create(), true, progress);
        } catch (LockObtainFailedException e) {
            throw new BrokenRule(e, IndexerMessages.MESSAGES, "index.locked", root);
        } catch (CorruptIndexException
                | IndexNotFoundException
                | IndexFormatTooNewException
                | IndexFormatTooOldException
                | java.nio.file.NoSuchFileException
                | java.io.EOFException e) {
            throw new BrokenRule(e, IndexerMessages.MESSAGES, "index.corrupt", root, e.getMessage());
        } catch (IOException e) {
            throw new BrokenRule(e, IndexerMessages.MESSAGES, "index.unwritable", root, e.getMessage());
        }
    }

    private IndexReport build(RecordStore store, Path generation, boolean fresh, IndexProgress progress)
            throws IOException {
        long began = System.nanoTime();
        try (var directory = FSDirectory.open(generation)) {
            long after = fresh ? 0 : sequenceOf(directory, store);
            try (var writer = new IndexWriter(directory, configuration(fresh))) {
                var changes = new ChangeIndexer(writer, fresh);
                long sequence = changes.indexAll(store, after, progress);
                if (fresh || sequence > after) {
                    writer.setLiveCommitData(Manifest.of(store.identity(), sequence, clock.instant())
                            .toUserData()
                            .entrySet());
                    writer.commit();
                }
                if (fresh) {
                    generations.publish(generation);
                }
                generations.deleteOthers();
                return new IndexReport(
                        changes.indexed(),
                        changes.deleted(),
                        changes.characters(),
                        Duration.ofNanos(System.nanoTime() - began),
                        writer.getDocStats().numDocs,
                        sequence,
                        generation.getFileName().toString(),
                        fresh);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long sequenceOf(FSDirectory directory, RecordStore store) throws IOException {
        var manifest =
                Manifest.fromUserData(SegmentInfos.readLatestCommit(directory).getUserData());
        manifest.requireReadable();
        manifest.requireStore(store.identity(), store.sequence());
        return manifest.sequence();
    }

    private static IndexWriterConfig configuration(boolean fresh) {
        return new IndexWriterConfig(IndexSchema.analyzer())
                .setOpenMode(fresh ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
    }
}
