package org.duijie.evaluation.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What it takes to load a subject, in a fresh process of its own.
 *
 * @param seconds from nothing of it loaded to the first text cut
 * @param heapBytes live heap with it, less the live heap before
 */
record Loading(double seconds, double heapBytes) {
    /**
     * Loads a subject in a process with this one's class path.
     *
     * @param scratch an existing directory
     * @throws org.duijie.corpus.check.BrokenRule {@code bench.loading}, {@code bench.scratch}
     */
    static Loading of(Subject subject, Path scratch) {
        var figures = ChildProcess.run(LoadingProcess.class, subject.label(), scratch, List.of(subject.label()))
                .split(" ", -1);
        return new Loading(Long.parseLong(figures[0]) / 1e9, Long.parseLong(figures[1]));
    }
}
