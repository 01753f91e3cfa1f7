package org.duijie.evaluation.bench;

import java.time.Duration;

/**
 * How long answers took, each one recorded exactly. Percentiles are by nearest rank: the smallest time that at least that share of the
 * answers did not exceed.
 *
 * @param count how many answers
 * @param elapsed wall time in which they were given
 * @param medianNanos half took at most this
 * @param p90Nanos nine in ten took at most this
 * @param p99Nanos 99 in a hundred took at most this
 * @param maxNanos none took longer
 * @param hits how many hits an answer had on average
 * @param timedOut how many answers hit the time limit
 */
public record Latencies(
        long count,
        Duration elapsed,
        long medianNanos,
        long p90Nanos,
        long p99Nanos,
        long maxNanos,
        double hits,
        long timedOut) {

    /** {@return what was measured in a wall time; there must be an answer} */
    static Latencies of(Timings timings, Duration elapsed) {
        var nanos = timings.sorted();
        return new Latencies(
                nanos.length,
                elapsed,
                percentile(nanos, 50),
                percentile(nanos, 90),
                percentile(nanos, 99),
                percentile(nanos, 100),
                timings.hits() / (double) nanos.length,
                timings.timedOut());
    }

    /** {@return answers a second, of all clients together} */
    public double perSecond() {
        return count / (elapsed.toNanos() / 1e9);
    }

    /** {@return a percentile by nearest rank} */
    public static long percentile(long[] sorted, int percent) {
        return sorted[Math.toIntExact((sorted.length * (long) percent + 99) / 100) - 1];
    }
}
