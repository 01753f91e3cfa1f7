package org.duijie.dictionaries.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.dictionaries.DictionaryFault;

/** Counts what becomes of entries; see {@link ImportReport} for what each count means. For one thread. */
final class ImportTally {
    long read;
    long terms;
    long groups;
    long duplicates;
    long singles;
    long passedOver;

    private final RejectLog rejects;
    private final Map<String, ForeignFormat> formats = new LinkedHashMap<>();
    private final List<DictionaryFault> firstConflicts = new ArrayList<>();
    private final List<DictionaryFault> firstBad = new ArrayList<>();
    private long conflicts;
    private long trimmed;
    private long bad;

    ImportTally(RejectLog rejects) {
        this.rejects = rejects;
    }

    void format(String file, ForeignFormat format) {
        formats.put(file, format);
    }

    void bad(DictionaryFault fault) {
        bad++;
        keep(firstBad, fault);
    }

    void conflict(DictionaryFault fault) {
        conflicts++;
        keep(firstConflicts, fault);
    }

    void trimmed(DictionaryFault fault) {
        trimmed++;
        keep(firstConflicts, fault);
    }

    private void keep(List<DictionaryFault> first, DictionaryFault fault) {
        if (first.size() < ImportReport.FIRST) {
            first.add(fault);
        }
        rejects.add(fault);
    }

    ImportReport report(List<Path> files) {
        return new ImportReport(
                formats,
                read,
                terms,
                groups,
                duplicates,
                singles,
                passedOver,
                conflicts,
                trimmed,
                bad,
                firstConflicts,
                firstBad,
                files,
                rejects.path());
    }
}
