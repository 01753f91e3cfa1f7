package org.duijie.corpus.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.duijie.corpus.normalise.Normaliser;
import org.duijie.corpus.normalise.OrganisationAliases;
import org.duijie.corpus.read.Entry;
import org.duijie.corpus.read.FieldTallies;
import org.duijie.corpus.read.FileFormat;
import org.duijie.corpus.read.RecordReader;

/**
 * Reads and checks files as an import would, and stores nothing: a person sees how each column was understood before anything
 * happens. Tables whose columns say nothing are shown rather than refused. For one thread.
 */
public final class DryRun {
    private static final int SHOWN_REJECTS = 10;

    private final ImportOptions options;
    private final ImportParser parser;

    /**
     * A dry run of an import.
     *
     * @param options how the files are to be imported
     * @param aliases former names of organisations
     */
    public DryRun(ImportOptions options, OrganisationAliases aliases) {
        var reading = options.reading();
        this.options = options.withReading(reading.withMapping(reading.mapping().tolerant()));
        parser = new ImportParser(List.of(), this.options, new Normaliser(aliases), new ArrayBlockingQueue<>(1));
    }

    /**
     * {@return how a file is understood}
     *
     * @throws org.duijie.corpus.check.BrokenRule where it cannot be read
     */
    public FileProfile run(Path file) {
        FileFormat.checkReadable(file);
        var format = parser.format(file);
        try (var reader = format.open(file, options.reading())) {
            return run(file, format, reader);
        }
    }

    private FileProfile run(Path file, FileFormat format, RecordReader reader) {
        long begin = System.nanoTime();
        var fields = new FieldTallies();
        var rejects = new ArrayList<Reject>();
        long read = 0;
        long rejected = 0;
        for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            read++;
            if (entry.get() instanceof Entry.Found found) {
                fields.add(found.object());
            }
            if (parser.item(ImportParser.place(file, reader), entry.get()) instanceof ImportItem.Refused refused) {
                rejected++;
                if (rejects.size() < SHOWN_REJECTS) {
                    rejects.add(refused.reject());
                }
            }
        }
        var tables = reader.tables().isEmpty() ? List.of(fields.profile()) : reader.tables();
        var time = Duration.ofNanos(System.nanoTime() - begin);
        return new FileProfile(file, format, read, rejected, rejects, time, tables);
    }
}
