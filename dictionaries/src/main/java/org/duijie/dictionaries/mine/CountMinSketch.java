package org.duijie.dictionaries.mine;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Counts of any number of things in a fixed number of cells, never too low (Cormode and Muthukrishnan 2005): a thing is counted in a cell
 * of each of two rows, which it shares with others; the lower of the two is the estimate. With n counted and w cells a row, an estimate is
 * more than 2n/w too high for at most a quarter of the things. The order of counting does not matter. Safe for several threads.
 */
final class CountMinSketch {
    private static final int ROWS = 2;
    private static final int LARGEST_ROW = 1 << 29;
    private static final long SECOND_ROW = 0xC2B2AE3D27D4EB4FL;

    private final AtomicIntegerArray first;
    private final AtomicIntegerArray second;
    private final int shift;

    /** A sketch of about so many bytes, a power of two; 1 KiB at the least. */
    CountMinSketch(long bytes) {
        long cells = Math.clamp(Long.highestOneBit(bytes / (ROWS * Integer.BYTES)), 1 << 7, LARGEST_ROW);
        first = new AtomicIntegerArray((int) cells);
        second = new AtomicIntegerArray((int) cells);
        shift = Long.numberOfLeadingZeros(cells) + 1;
    }

    void add(long hash) {
        first.getAndIncrement((int) (hash >>> shift));
        second.getAndIncrement((int) ((hash * SECOND_ROW) >>> shift));
    }

    /** {@return how often a thing was counted, or more} */
    int estimate(long hash) {
        return Math.min(first.get((int) (hash >>> shift)), second.get((int) ((hash * SECOND_ROW) >>> shift)));
    }
}
