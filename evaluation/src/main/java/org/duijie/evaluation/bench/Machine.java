package org.duijie.evaluation.bench;

/**
 * What a benchmark ran on.
 *
 * @param processors how many threads run at once
 * @param maxHeapBytes the most heap the JVM takes
 * @param java version of the Java runtime
 */
public record Machine(int processors, long maxHeapBytes, String java) {
    /** {@return this one} */
    public static Machine here() {
        var runtime = Runtime.getRuntime();
        return new Machine(
                runtime.availableProcessors(),
                runtime.maxMemory(),
                Runtime.version().toString());
    }
}
