package org.duijie.api.push.deliver;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Composes and sends in the background until it is closed. Safe for several threads. */
public final class PushKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PushKeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** So many batches at once: a receiver that hangs holds up one. */
    private static final int SENDERS = 4;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore approved = new Semaphore(0);
    private final Semaphore composed = new Semaphore(0);
    private volatile boolean closed;

    private PushKeeper(Delivery delivery) {
        keep("push-compose", approved, () -> {
            int digests = delivery.composer().compose();
            composed.release(digests > 0 ? SENDERS : 0);
            return false;
        });
        for (int i = 0; i < SENDERS; i++) {
            keep("push-send-" + i, composed, () -> delivery.sender().send() > 0);
        }
    }

    /** {@return a keeper that has begun, to be closed before what it keeps} */
    public static PushKeeper start(Delivery delivery) {
        return new PushKeeper(delivery);
    }

    /** Has digests composed soon, because something was approved. */
    public void wake() {
        approved.release();
    }

    private void keep(String name, Semaphore woken, BooleanSupplier round) {
        threads.execute(() -> {
            while (!closed) {
                try {
                    if (!again(name, round)) {
                        boolean early = woken.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                        LOG.trace("{} goes on, woken: {}", name, early);
                    }
                } catch (InterruptedException e) {
                    return; // closed
                }
            }
        });
    }

    /** {@return whether there may be more to do at once} */
    private boolean again(String name, BooleanSupplier round) {
        try {
            return round.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.error("{} failed, it goes on in {} s", name, PAUSE.toSeconds(), e);
            return false;
        }
    }

    /** Begins nothing new, and returns when what was under way has ended. */
    @Override
    public void close() {
        closed = true;
        approved.release();
        composed.release(SENDERS);
        threads.close();
    }
}
