package org.duijie.indexer.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.corpus.store.StoreSnapshot;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.IndexerMessages;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.indexer.write.Generations;
import org.duijie.indexer.write.IndexFaults;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.indexer.write.Manifest;

/** Compares what is committed in the live generation with the store, record by record. */
public final class IndexVerifier {
    private final Path root;
    private final RecordStore store;
    private final Vocabulary vocabulary;

    /**
     * A comparison of an index.
     *
     * @param root the index directory
     * @param vocabulary the one in force
     */
    public IndexVerifier(Path root, RecordStore store, Vocabulary vocabulary) {
        this.root = root;
        this.store = store;
        this.vocabulary = vocabulary;
    }

    /**
     * Compares. Changes that the store got after the index's own sequence are counted as {@linkplain VerifyReport#behind() behind}, and
     * the records they concern are left out.
     *
     * @param progress told of records compared
     * @throws BrokenRule {@code index.missing}, {@code index.format}, {@code index.dictionary}, {@code index.store},
     *     {@code index.corrupt} where there is nothing that could be compared
     */
    public VerifyReport verify(IndexProgress progress) {
        try {
            var generation = live();
            try (var directory = FSDirectory.open(generation);
                    var reader = DirectoryReader.open(directory);
                    var truth = store.snapshot()) {
                return compare(generation, reader, truth, progress);
            }
        } catch (UncheckedIOException e) {
            throw IndexFaults.of(root, e.getCause());
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    /**
     * Has Lucene check the files of the live generation: checksums, and that what they hold fits together. Nobody can write it meanwhile.
     *
     * @return what Lucene says where something is wrong, else empty
     * @throws BrokenRule {@code index.locked} if somebody writes it now, {@code index.missing}, {@code index.corrupt}
     */
    public Optional<String> checkFiles() {
        try (var directory = FSDirectory.open(live());
                var check = new CheckIndex(directory)) {
            var said = new ByteArrayOutputStream();
            check.setInfoStream(new PrintStream(said, false, StandardCharsets.UTF_8));
            return check.checkIndex().clean ? Optional.empty() : Optional.of(said.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    private Path live() throws IOException {
        return new Generations(root)
                .current()
                .orElseThrow(() -> new BrokenRule(IndexerMessages.MESSAGES, "index.missing", root));
    }

    private VerifyReport compare(Path generation, DirectoryReader reader, StoreSnapshot truth, IndexProgress progress)
            throws IOException {
        long began = System.nanoTime();
        var manifest = Manifest.fromUserData(reader.getIndexCommit().getUserData());
        manifest.requireFits(store, vocabulary);
        var faults = new Faults();
        compareDocuments(reader, truth, manifest.sequence(), faults, progress);
        var held = countKeys(reader, truth, manifest.sequence(), faults);
        return new VerifyReport(
                generation.getFileName().toString(),
                manifest.sequence(),
                held.records,
                reader.numDocs(),
                held.behind,
                faults.counts(),
                faults.first(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private static void compareDocuments(
            DirectoryReader reader, StoreSnapshot truth, long sequence, Faults faults, IndexProgress progress)
            throws IOException {
        var tally = new TermTally();
        long[] done = {0};
        for (var context : reader.leaves()) {
            new DocumentCheck(context.reader(), truth, sequence, faults, tally)
                    .run(() -> progress.indexed(++done[0], reader.numDocs()));
        }
        tally.check(faults);
    }

    /** What the store says should be there. */
    private static final class Held {
        private long records;
        private long behind;
    }

    private static Held countKeys(DirectoryReader reader, StoreSnapshot truth, long sequence, Faults faults)
            throws IOException {
        var keys = new LiveKeys(
                reader.leaves().stream().map(LeafReaderContext::reader).toList());
        var held = new Held();
        truth.forEachVersion(version -> {
            if (version.sequence() > sequence) {
                held.behind++;
            } else if (version.hash().isPresent()) {
                held.records++;
                var key = RecordKey.of(version.kind(), version.id()).text();
                switch (keys.count(new BytesRef(key))) {
                    case 0 -> faults.add(Fault.MISSING, key);
                    case 1 -> {}
                    default -> faults.add(Fault.DOUBLED, key);
                }
            }
        });
        return held;
    }
}
