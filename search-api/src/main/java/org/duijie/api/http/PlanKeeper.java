package org.duijie.api.http;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duijie.api.push.plan.Planner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans while the server runs, soon after the index has changed and else now and then. */
final class PlanKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PlanKeeper.class);

    private final Planner planner;
    private final Duration every;
    /** One that waits to be planned is as good as many. */
    private final LinkedBlockingQueue<Boolean> wakes = new LinkedBlockingQueue<>(1);

    private final Thread thread;

    /** Starts to plan; the planner stays the caller's to close, after this. */
    PlanKeeper(Planner planner, Duration every) {
        this.planner = planner;
        this.every = every;
        this.thread = Thread.ofPlatform().daemon().name("planner").start(this::run);
    }

    /** Has what is new planned soon. */
    void wake() {
        wakes.offer(true);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var report = planner.plan(false);
                if (report.proposals() > 0) {
                    LOG.info("{} new proposals", report.proposals());
                }
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                LOG.warn("not planned; tried again", e);
            }
            try {
                wakes.poll(every.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
