package org.duijie.evaluation.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most heap in use since a moment. */
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
}
