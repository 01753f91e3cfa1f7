package org.duijie.corpus.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duijie.corpus.normalise.RuleCount;

/**
 * What an import did. {@code read = added + changed + unchanged + rejected}.
 *
 * @param read entries found
 * @param added records and interactions that were not there
 * @param changed records that were there with other content
 * @param unchanged records and interactions that were there just so
 * @param rejected entries refused
 * @param interactionsAdded how many of the added are interactions
 * @param characters UTF-16 units of title, summary, keywords and claims of the accepted records
 * @param joined records, of this import or of earlier ones, that now belong to the cluster of another as near-duplicates
 * @param parsing time spent reading, checking and encoding (on a thread of its own)
 * @param storing time spent writing to the store
 * @param total time from begin to end
 * @param firstRejects the first ten rejects
 * @param rejectFile where all rejects are; empty when there is none
 * @param ignoredFields for each field that records do not have, how many entries had it
 * @param unmappedColumns for each file with columns that no field takes, those columns
 * @param rules what each rule of checking and normalising did, by name; those that did nothing are left out
 */
public record ImportReport(
        long read,
        long added,
        long changed,
        long unchanged,
        long rejected,
        long interactionsAdded,
        long characters,
        long joined,
        Duration parsing,
        Duration storing,
        Duration total,
        List<Reject> firstRejects,
        Optional<Path> rejectFile,
        Map<String, Long> ignoredFields,
        Map<Path, List<String>> unmappedColumns,
        List<RuleCount> rules) {

    /** Copies the lists and sorts the maps. */
    public ImportReport {
        firstRejects = List.copyOf(firstRejects);
        rules = List.copyOf(rules);
        ignoredFields = Collections.unmodifiableSortedMap(new TreeMap<>(ignoredFields));
        unmappedColumns = Collections.unmodifiableSortedMap(new TreeMap<>(unmappedColumns));
    }

    /** {@return the share of entries refused, 0 when nothing was read} */
    public double rejectedShare() {
        return read == 0 ? 0 : (double) rejected / read;
    }
}
