package org.duijie.corpus.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.normalise.Finding;
import org.duijie.corpus.normalise.Normaliser;
import org.duijie.corpus.read.Entry;
import org.duijie.corpus.read.FileFormat;
import org.duijie.corpus.read.RecordReader;

/**
 * Reads the entries of files and hands them on in batches, in their order. Batches are normalised, checked and encoded by all processors. Runs
 * on a thread of its own.
 */
final class ImportParser {
    private static final int BATCH_ITEMS = 500;
    private static final int BATCH_BYTES = 1 << 20;

    private final List<Path> files;
    private final ImportOptions options;
    private final Normaliser normaliser;
    private final BlockingQueue<ImportItem.Batch> batches;
    private final Map<Path, List<String>> unmapped = new TreeMap<>();
    private final ThreadPoolExecutor helpers;
    private List<Read> entries = new ArrayList<>();
    private long bytesOfFilesDone;
    private long bytesAtLastBatch;
    private long waited;
    private long nanos;

    ImportParser(
            List<Path> files, ImportOptions options, Normaliser normaliser, BlockingQueue<ImportItem.Batch> batches) {
        this.files = files;
        this.options = options;
        this.normaliser = normaliser;
        this.batches = batches;
        this.helpers = helpers();
    }

    private record Read(String place, Entry entry) {}

    /** One thread for each processor but the one that reads, which helps where they have enough to do. */
    private static ThreadPoolExecutor helpers() {
        int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(count),
                Thread.ofPlatform().name("import-parser-", 0).daemon().factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Reads all files; the last batch says so. */
    void run() throws InterruptedException {
        long begin = System.nanoTime();
        try {
            for (var file : files) {
                try (var reader = format(file).open(file, options.reading())) {
                    read(file, reader);
                }
            }
            nanos = System.nanoTime() - begin - waited;
            hand(bytesOfFilesDone, true);
        } finally {
            helpers.shutdown();
        }
    }

    /** {@return the columns that no field takes, by file; once {@link #run} is done} */
    Map<Path, List<String>> unmapped() {
        return unmapped;
    }

    /** {@return nanoseconds spent, without waiting for the store; once {@link #run} is done} */
    long nanos() {
        return nanos;
    }

    FileFormat format(Path file) {
        return options.format().orElseGet(() -> FileFormat.ofFile(file));
    }

    private void read(Path file, RecordReader reader) throws InterruptedException {
        for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            entries.add(new Read(place(file, reader), entry.get()));
            long bytes = bytesOfFilesDone + reader.bytesRead();
            if (entries.size() == BATCH_ITEMS || bytes - bytesAtLastBatch > BATCH_BYTES) {
                hand(bytes, false);
            }
        }
        bytesOfFilesDone += reader.bytesRead();
        if (!reader.unmappedColumns().isEmpty()) {
            unmapped.put(file, List.copyOf(reader.unmappedColumns()));
        }
    }

    /** The file, with the part of it that the last entry stands in. */
    static String place(Path file, RecordReader reader) {
        return reader.part().isEmpty() ? file.toString() : file + "!" + reader.part();
    }

    private void hand(long bytes, boolean last) throws InterruptedException {
        var read = entries;
        var items = new FutureTask<>(
                () -> read.stream().map(r -> item(r.place(), r.entry())).toList());
        helpers.execute(items);
        long begin = System.nanoTime();
        batches.put(new ImportItem.Batch(items, bytes, last));
        waited += System.nanoTime() - begin;
        entries = new ArrayList<>(BATCH_ITEMS);
        bytesAtLastBatch = bytes;
    }

    /** {@return the entry, checked} */
    ImportItem item(String file, Entry entry) {
        return switch (entry) {
            case Entry.Faulty faulty -> refused(file, faulty, faulty.rule(), List.of());
            case Entry.Found found -> {
                var findings = new ArrayList<Finding>(0);
                try {
                    yield isInteraction(found.object()) ? event(found) : record(file, found, findings);
                } catch (BrokenRule e) {
                    yield refused(file, found, e, findings);
                }
            }
        };
    }

    private boolean isInteraction(ObjectNode object) {
        var kind = object.path("kind");
        return kind.asText().equals("interaction") || (options.interactions() && !object.hasNonNull("kind"));
    }

    private static ImportItem event(Entry.Found found) {
        var decoded = RecordJson.decodeInteraction(found.object());
        return new ImportItem.Event(StoredForm.of(decoded.value()), decoded.ignored());
    }

    private ImportItem record(String file, Entry.Found found, List<Finding> findings) {
        normaliser.normalise(found.object(), options.kind(), findings::add);
        var decoded = RecordJson.decode(found.object(), options.kind());
        var record = decoded.value();
        return new ImportItem.Accepted(
                file,
                found.line(),
                record.kind(),
                record.id(),
                StoredForm.of(record),
                characters(record),
                decoded.ignored(),
                findings,
                found.text());
    }

    private static ImportItem refused(String file, Entry entry, BrokenRule rule, List<Finding> findings) {
        return new ImportItem.Refused(new Reject(file, entry.line(), rule, entry.raw()), findings);
    }

    private static int characters(CorpusRecord record) {
        var common = record.common();
        int characters = common.title().length() + common.summary().length();
        for (var keyword : common.keywords()) {
            characters += keyword.length();
        }
        if (record instanceof Patent patent) {
            for (var claim : patent.claims()) {
                characters += claim.length();
            }
        }
        return characters;
    }
}
