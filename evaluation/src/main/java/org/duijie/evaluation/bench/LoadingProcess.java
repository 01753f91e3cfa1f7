package org.duijie.evaluation.bench;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads one subject, cuts one text, and writes nanoseconds and bytes of live heap to a file. */
final class LoadingProcess {
    private static final String FIRST_TEXT = "一种耐180℃的锂电池隔膜及其制备方法,孔隙率≥45%。";

    private LoadingProcess() {}

    /** {@code FILE LABEL}. */
    public static void main(String[] args) throws IOException {
        var subject = Subject.of(args[1]);
        long before = HeapPeak.live();
        long began = System.nanoTime();
        var cutter = Cutters.of(subject);
        try {
            long tokens = cutter.cut(FIRST_TEXT);
            long took = System.nanoTime() - began;
            if (tokens == 0) {
                throw new IllegalStateException(subject + " found no token in " + FIRST_TEXT);
            }
            Files.writeString(Path.of(args[0]), took + " " + Math.max(0, HeapPeak.live() - before));
        } finally {
            Reference.reachabilityFence(cutter);
        }
    }
}
