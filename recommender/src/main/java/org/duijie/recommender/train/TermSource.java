package org.duijie.recommender.train;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.recommender.term.TermWeights;

/** The weights of terms in a folder, which each process reads once. */
final class TermSource {
    private static final ConcurrentHashMap<String, TermWeights> READ = new ConcurrentHashMap<>();

    private TermSource() {}

    /** {@return those of a folder that all processes see} */
    static TermWeights of(String folder) {
        return READ.computeIfAbsent(folder, f -> TermWeights.read(Path.of(f).resolve(TermWeights.FILE)));
    }

    /** Lets go of what was read. */
    static void forget() {
        READ.clear();
    }
}
