package org.duijie.dictionaries.mine;

/**
 * What to mine.
 *
 * @param top how many terms at most, 1 to {@value #MOST}
 * @param minFrequency how often a term must occur, 2 or more
 * @param memory about how many bytes the counts may take, {@value #LEAST_MEMORY} or more; with less than the texts need, only terms that
 *     are more frequent are found, see {@link MinedTerms#floor()}
 * @param threads how many threads cut text, 1 or more
 */
public record MiningOptions(int top, int minFrequency, long memory, int threads) {
    /** The most terms. */
    public static final int MOST = 100_000;
    /** The least memory, in bytes. */
    public static final long LEAST_MEMORY = 1 << 20;

    /** 500 terms that occur five times, on all processors, in a gigabyte or in half of the heap where that is less. */
    public static final MiningOptions DEFAULT = new MiningOptions(
            500,
            5,
            Math.max(LEAST_MEMORY, Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 2)),
            Runtime.getRuntime().availableProcessors());

    /** @throws IllegalArgumentException if a value is out of its range */
    public MiningOptions {
        check("top", top, top >= 1 && top <= MOST);
        check("minFrequency", minFrequency, minFrequency >= 2);
        check("memory", memory, memory >= LEAST_MEMORY);
        check("threads", threads, threads >= 1);
    }

    /** {@return these with another number of terms} */
    public MiningOptions withTop(int most) {
        return new MiningOptions(most, minFrequency, memory, threads);
    }

    /** {@return these with another least frequency} */
    public MiningOptions withMinFrequency(int least) {
        return new MiningOptions(top, least, memory, threads);
    }

    private static void check(String name, long value, boolean inRange) {
        if (!inRange) {
            throw new IllegalArgumentException(name + " is out of range: " + value);
        }
    }
}
