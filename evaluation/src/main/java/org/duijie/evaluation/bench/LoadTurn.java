package org.duijie.evaluation.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What one target gave while it was asked once.
 *
 * @param target its name
 * @param elapsed wall time until the last answer
 * @param latency how long those who asked waited, in microseconds, without coordinated omission
 * @param service how long answers took from sending, in microseconds
 * @param failed answers that were refusals, errors or too late
 */
record LoadTurn(String target, Duration elapsed, Histogram latency, Histogram service, long failed) {
    /** Digits that histograms keep of a time: to a thousandth of it. */
    static final int DIGITS = 3;

    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * The turn of a closed loop. What those would have waited who did not ask because the clients were waiting is put in: for an answer
     * that took much longer than usual, so many that wait a usual time less each, as HdrHistogram does.
     */
    static LoadTurn closed(String target, Timings timings, Duration elapsed, int clients) {
        var service = new Histogram(DIGITS);
        var nanos = timings.sorted();
        for (long took : nanos) {
            service.recordValue(micros(took));
        }
        long usual = Math.max(1, micros(elapsed.toNanos() * clients / nanos.length));
        var latency = service.copyCorrectedForCoordinatedOmission(usual);
        return new LoadTurn(target, elapsed, latency, service, timings.timedOut());
    }

    static long micros(long nanos) {
        return Math.max(1, (nanos + 500) / 1000);
    }

    long answers() {
        return service.getTotalCount();
    }

    double perSecond() {
        return answers() / (elapsed.toNanos() / NANOS_PER_SECOND);
    }
}
