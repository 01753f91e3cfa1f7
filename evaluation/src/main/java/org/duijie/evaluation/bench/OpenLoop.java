package org.duijie.evaluation.bench;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Asks at given times, whether answers came or not, as people do who do not know of each other. Latency counts from the time at which a
 * request was due, not from when it was sent, so that one who has to wait behind a stall counts with all of the wait (Gil Tene, "How NOT
 * to Measure Latency", 2013: no coordinated omission).
 */
final class OpenLoop {
    /** More are not under way at once; who is due then waits, and the wait counts. */
    private static final int MOST_UNDER_WAY = 2_000;

    private final LoadTarget target;
    private final LoadPlan.Arrivals arrivals;
    private final double perSecond;

    OpenLoop(LoadTarget target, LoadPlan.Arrivals arrivals, double perSecond) {
        this.target = target;
        this.arrivals = arrivals;
        this.perSecond = perSecond;
    }

    /**
     * Asks until the time is over, and waits for all answers.
     *
     * @param seed of the times at which requests are due
     */
    LoadTurn turn(Duration time, long seed) {
        var latency = histogram();
        var service = histogram();
        var failed = new AtomicLong();
        var room = new Semaphore(MOST_UNDER_WAY);
        var random = new Random(seed);
        var requests = target.requests(seed);
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long due = began;
            for (int i = 0; due - began < time.toNanos(); i++) {
                var request = requests.get(i % requests.size());
                long at = due;
                waitUntil(at);
                room.acquire();
                threads.execute(() -> {
                    long sent = System.nanoTime();
                    var answer = target.ask(request);
                    long now = System.nanoTime();
                    latency.recordValue(LoadTurn.micros(now - at));
                    service.recordValue(LoadTurn.micros(now - sent));
                    failed.addAndGet(answer.timedOut() ? 1 : 0);
                    room.release();
                });
                due += gap(random);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the benchmark was interrupted");
        }
        var elapsed = Duration.ofNanos(System.nanoTime() - began);
        return new LoadTurn(target.name(), elapsed, latency, service, failed.get());
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(LoadTurn.DIGITS);
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private long gap(Random random) {
        double mean = 1e9 / perSecond;
        return switch (arrivals) {
            case CONSTANT -> Math.round(mean);
            case POISSON -> Math.round(-mean * Math.log(1 - random.nextDouble()));
        };
    }
}
