package org.duijie.evaluation.bench;

import java.util.List;
import org.duijie.corpus.generate.GeneratedFiles;

/**
 * What a large corpus costs.
 *
 * @param corpus what was made
 * @param steps making, importing, indexing, rebuilding, in their order
 * @param corpusBytes the made file
 * @param storeBytes all files of the store
 * @param indexBytes all files of the index
 * @param firstAnswer how soon a new process answers
 * @param peakBytes the most memory that this process had, mapped files in use included; 0 where the system does not tell
 * @param search how quick searching is
 */
public record ScaleFigures(
        GeneratedFiles corpus,
        List<Step> steps,
        long corpusBytes,
        long storeBytes,
        long indexBytes,
        FirstAnswer firstAnswer,
        long peakBytes,
        SearchFigures search) {
    /** Copies the list. */
    public ScaleFigures {
        steps = List.copyOf(steps);
    }

    /**
     * A step on the way.
     *
     * @param label {@code generate}, {@code import}, {@code index}, {@code rebuild}
     * @param seconds wall time
     * @param perSecond records a second
     * @param peakHeapBytes an upper bound of the heap that was in use
     */
    public record Step(String label, double seconds, double perSecond, long peakHeapBytes) {}
}
