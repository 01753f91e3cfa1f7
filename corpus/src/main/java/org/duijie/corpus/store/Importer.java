package org.duijie.corpus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.normalise.Normaliser;
import org.duijie.corpus.normalise.OrganisationAliases;
import org.duijie.corpus.read.FileFormat;

/**
 * Brings files of records and interactions into a store. An import is one transaction: it is in the store as a whole or, after a
 * failure, too many rejects or a killed process, not at all; doing it again repairs everything. Entries that break a rule are left out,
 * counted, and written to a reject file under {@code rejects} in the data directory, also when the import fails. The same (kind, id)
 * twice in one import is such an entry. Safe for use by several threads; imports wait for each other.
 */
public final class Importer {
    private static final int BATCHES_AHEAD = 8;
    private static final long LOOK_AFTER_MS = 100;

    private final RecordStore store;
    private final Path directory;

    /**
     * An importer into a store.
     *
     * @param store stays the caller's to close
     * @param directory the data directory, for reject files and {@code organisation-aliases.tsv}
     */
    public Importer(RecordStore store, Path directory) {
        this.store = store;
        this.directory = directory;
    }

    /**
     * Imports files, in their order, as one.
     *
     * @param files in any {@link FileFormat}
     * @param options how
     * @param progress hears how far it has come
     * @return what was done
     * @throws TooManyRejects where more than the allowed share was refused; the store is as it was
     * @throws BrokenRule where a file cannot be read, the store cannot be written, or the thread is interrupted; the store is as it was
     */
    public ImportReport run(List<Path> files, ImportOptions options, ImportProgress progress) {
        long bytes = 0;
        for (var file : files) {
            FileFormat.checkReadable(file);
            if (options.format().isEmpty()) {
                FileFormat.ofFile(file);
            }
            bytes += size(file);
        }
        try (var rejects = new RejectFile(directory.resolve("rejects"), options.language())) {
            return run(files, options, rejects, progress, bytes);
        }
    }

    private ImportReport run(
            List<Path> files, ImportOptions options, RejectFile rejects, ImportProgress progress, long bytes) {
        var batches = new ArrayBlockingQueue<ImportItem.Batch>(BATCHES_AHEAD);
        var normaliser = new Normaliser(OrganisationAliases.in(directory));
        var parser = new ImportParser(files, options, normaliser, batches);
        var tally = new ImportTally(rejects);
        var thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("import-parser").daemon().factory());
        try {
            return store.write(writer -> {
                var parsing = thread.submit(() -> {
                    parser.run();
                    return true;
                });
                storeAll(
                        writer,
                        options.adopt(),
                        batches,
                        parsing,
                        tally,
                        (done, records) -> progress.at(done, bytes, records));
                tally.joined(writer.cluster());
                rejects.close(); // before the commit: an import whose rejects are lost is not done
                var report = tally.report(parser.nanos(), parser.unmapped());
                if (report.rejectedShare() > options.maxRejects()) {
                    throw new TooManyRejects(report, options.maxRejects());
                }
                return report;
            });
        } finally {
            thread.shutdownNow();
        }
    }

    private static void storeAll(
            StoreWriter writer,
            boolean adopt,
            BlockingQueue<ImportItem.Batch> batches,
            Future<Boolean> parsing,
            ImportTally tally,
            Progress progress)
            throws SQLException {
        try (var mentions = new FirstMentions(writer.connection())) {
            boolean last = false;
            while (!last) {
                var batch = take(batches, parsing);
                var items = finished(batch.items());
                long begin = System.nanoTime();
                for (var item : items) {
                    store(writer, adopt, mentions, item, tally);
                }
                tally.spentStoring(System.nanoTime() - begin);
                progress.at(batch.bytesDone(), tally.read());
                last = batch.last();
            }
        }
    }

    private static void store(
            StoreWriter writer, boolean adopt, FirstMentions mentions, ImportItem item, ImportTally tally)
            throws SQLException {
        switch (item) {
            case ImportItem.Refused refused -> tally.refused(refused.reject(), refused.findings());
            case ImportItem.Event event -> tally.stored(event, writer.add(event.form()));
            case ImportItem.Accepted record -> {
                var before = mentions.before(record.kind(), record.id(), record.file(), record.line());
                if (before.isPresent()) {
                    tally.refused(duplicate(record, before.get()), record.findings());
                } else {
                    var put = writer.put(record.kind(), record.id(), record.form(), adopt);
                    if (put == StoreWriter.Put.FOREIGN) {
                        tally.refused(foreign(record, writer), record.findings());
                    } else {
                        tally.stored(record, put);
                    }
                }
            }
        }
    }

    private static Reject duplicate(ImportItem.Accepted record, FirstMentions.Place first) {
        var rule = new BrokenRule(
                CorpusMessages.MESSAGES, "id.duplicate", record.kind().code(), record.id(), first.file(), first.line());
        return new Reject(record.file(), record.line(), rule, record.raw().get());
    }

    private static Reject foreign(ImportItem.Accepted record, StoreWriter writer) throws SQLException {
        var rule = writer.foreign(record.kind(), record.id());
        return new Reject(record.file(), record.line(), rule, record.raw().get());
    }

    /** The next batch; what the parser threw, if it failed. */
    private static ImportItem.Batch take(BlockingQueue<ImportItem.Batch> batches, Future<Boolean> parsing) {
        try {
            while (true) {
                boolean ended = parsing.isDone();
                var batch = batches.poll(LOOK_AFTER_MS, TimeUnit.MILLISECONDS);
                if (batch != null) {
                    return batch;
                }
                if (ended) {
                    finished(parsing);
                    throw new IllegalStateException("the parser ended without a last batch");
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What a task gives, when it is finished; what it threw, if it failed. */
    private static <T> T finished(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static BrokenRule interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new BrokenRule(e, CorpusMessages.MESSAGES, "import.interrupted");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "file.read", file, e);
        }
    }

    /** Hears bytes and entries done. */
    private interface Progress {
        void at(long bytes, long records);
    }
}
