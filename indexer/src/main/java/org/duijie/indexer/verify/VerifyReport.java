package org.duijie.indexer.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a comparison found.
 *
 * @param generation name of the generation compared
 * @param sequence the store's last change that it says it holds
 * @param records records that it should hold
 * @param documents records that it holds
 * @param behind changes of the store after its sequence: not indexed yet
 * @param counts how many of each fault
 * @param first the first ten places of each fault that was found
 * @param took wall time
 */
public record VerifyReport(
        String generation,
        long sequence,
        long records,
        long documents,
        long behind,
        Map<Fault, Long> counts,
        Map<Fault, List<String>> first,
        Duration took) {
    /** Copies. */
    public VerifyReport {
        counts = Map.copyOf(counts);
        first = Map.copyOf(first);
    }

    /** {@return whether index and store hold the same, nothing left to index} */
    public boolean clean() {
        return behind == 0 && counts.values().stream().allMatch(c -> c == 0);
    }
}
