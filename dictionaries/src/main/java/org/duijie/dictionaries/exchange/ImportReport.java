package org.duijie.dictionaries.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.dictionaries.DictionaryFault;

/**
 * What an import found and wrote. Each entry read is exactly one of taken, duplicate, single, passed over, conflicting or bad.
 *
 * @param formats each file's format by its name, in order
 * @param read terms and synonym groups, and lines that cannot be read
 * @param terms terms taken
 * @param groups synonym groups taken
 * @param duplicates known already, or twice in the import
 * @param singles of a single character, which are no terms
 * @param passedOver in order, and nothing for us: related words that are no synonyms, synsets of one word
 * @param conflicts left out because they contradict what is known
 * @param trimmed members left out of groups that were taken without them
 * @param bad lines that cannot be read
 * @param firstConflicts at most {@value #FIRST}
 * @param firstBad at most {@value #FIRST}
 * @param files what was written
 * @param rejectFile all bad lines and conflicts; empty without any
 */
public record ImportReport(
        Map<String, ForeignFormat> formats,
        long read,
        long terms,
        long groups,
        long duplicates,
        long singles,
        long passedOver,
        long conflicts,
        long trimmed,
        long bad,
        List<DictionaryFault> firstConflicts,
        List<DictionaryFault> firstBad,
        List<Path> files,
        Optional<Path> rejectFile) {
    /** How many faults are kept. */
    public static final int FIRST = 10;

    /** {@return how many entries were taken} */
    public long taken() {
        return terms + groups;
    }

    /** {@return the share of bad lines, 0 to 1} */
    public double badShare() {
        return read == 0 ? 0 : (double) bad / read;
    }
}
