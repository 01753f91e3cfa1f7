package org.duijie.corpus.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.normalise.Finding;
import org.duijie.corpus.normalise.RuleCounts;

/** Counts while an import runs. For one thread. */
final class ImportTally {
    private static final int SHOWN_REJECTS = 10;

    private final RejectFile rejectFile;
    private final long begin = System.nanoTime();
    private final List<Reject> firstRejects = new ArrayList<>();
    private final Map<String, Long> ignoredFields = new HashMap<>();
    private final RuleCounts rules = new RuleCounts();
    private long read;
    private long added;
    private long changed;
    private long unchanged;
    private long rejected;
    private long interactionsAdded;
    private long characters;
    private long joined;
    private long storing;

    ImportTally(RejectFile rejectFile) {
        this.rejectFile = rejectFile;
    }

    long read() {
        return read;
    }

    void stored(ImportItem.Accepted item, StoreWriter.Put put) {
        read++;
        characters += item.characters();
        countIgnored(item.ignored());
        countRules(item.file(), item.line(), item.findings());
        switch (put) {
            case ADDED -> added++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
            case FOREIGN -> throw new IllegalArgumentException("refused, not stored");
        }
    }

    void stored(ImportItem.Event item, boolean isNew) {
        read++;
        countIgnored(item.ignored());
        added += isNew ? 1 : 0;
        interactionsAdded += isNew ? 1 : 0;
        unchanged += isNew ? 0 : 1;
    }

    void refused(Reject reject, List<Finding> findings) {
        countRules(reject.file(), reject.line(), findings);
        read++;
        rejected++;
        rejectFile.add(reject);
        if (firstRejects.size() < SHOWN_REJECTS) {
            firstRejects.add(reject);
        }
    }

    void joined(long records) {
        joined = records;
    }

    void spentStoring(long nanos) {
        storing += nanos;
    }

    ImportReport report(long parsingNanos, Map<Path, List<String>> unmapped) {
        return new ImportReport(
                read,
                added,
                changed,
                unchanged,
                rejected,
                interactionsAdded,
                characters,
                joined,
                Duration.ofNanos(parsingNanos),
                Duration.ofNanos(storing),
                Duration.ofNanos(System.nanoTime() - begin),
                firstRejects,
                rejectFile.path(),
                ignoredFields,
                unmapped,
                rules.list());
    }

    private void countRules(String file, long line, List<Finding> findings) {
        if (!findings.isEmpty()) {
            rules.add(file + ":" + line, findings);
        }
    }

    private void countIgnored(List<String> fields) {
        for (var field : fields) {
            ignoredFields.merge(field, 1L, Long::sum);
        }
    }
}
