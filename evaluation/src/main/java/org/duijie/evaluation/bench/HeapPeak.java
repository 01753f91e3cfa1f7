package org.duijie.evaluation.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The heap in use: now, or at most since a moment. */
final class HeapPeak {
    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .toList();

    private HeapPeak() {}

    /** Collects garbage and begins anew. */
    static void reset() {
        System.gc();
        POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /**
     * {@return the sum of the pools' peaks in bytes: at least the peak of the heap, garbage not yet collected included; more, where
     * pools were full at different moments}
     */
    static long bytes() {
        return POOLS.stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    }

    /** {@return the bytes of heap in use after two collections of garbage: what only a cleaner held goes with the second} */
    static long live() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
