package org.duijie.api.push.reply;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records answers while the server runs, soon after each and, for what others took, every few seconds. */
public final class ReplyKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyKeeper.class);

    private final ReplyRecorder recorder;
    private final Duration every;
    private final Semaphore asked = new Semaphore(1);
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts to record.
     *
     * @param every when it looks unasked
     */
    public ReplyKeeper(ReplyRecorder recorder, Duration every) {
        this.recorder = recorder;
        this.every = every;
        this.thread = Thread.ofPlatform().daemon().name("replies").start(this::run);
    }

    /** Has answers recorded soon. */
    public void wake() {
        asked.release();
    }

    private void run() {
        while (!closed) {
            try {
                if (asked.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                    asked.drainPermits();
                }
                recorder.record();
            } catch (InterruptedException e) {
                return; // nobody interrupts it but to end it
            } catch (RuntimeException e) {
                LOG.warn("answers not recorded, they stay and are tried again", e);
            }
        }
    }

    /** Stops after what is under way; what is not recorded is so after the next start. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
