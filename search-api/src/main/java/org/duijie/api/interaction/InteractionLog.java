package org.duijie.api.interaction;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.duijie.corpus.model.Interaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores interactions one group after the other, in the order in which they were given, by a thread of its own: who gives them never waits
 * for the disk or another writer. A group that cannot be stored, or finds {@value #MOST_WAITING} others waiting, is lost and logged. A killed
 * process loses the groups that wait. Safe for several threads.
 */
public final class InteractionLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionLog.class);
    private static final int MOST_WAITING = 1_000;
    private static final long STORED_WITHIN_SECONDS = 10;

    private final Consumer<List<Interaction>> store;
    private final ThreadPoolExecutor writer;

    /**
     * Nothing waiting yet.
     *
     * @param store stores a group wholly or throws, as {@link org.duijie.corpus.store.RecordStore#addInteractions} does
     */
    public InteractionLog(Consumer<List<Interaction>> store) {
        this.store = store;
        this.writer = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("interactions").daemon().factory());
    }

    /** Has a group stored soon; never fails. */
    public void add(List<Interaction> group) {
        var unused = submit(group);
    }

    /** {@return whether a group was stored within a time; if not, it may be yet} */
    public boolean add(List<Interaction> group, Duration within) {
        return submit(group)
                .completeOnTimeout(false, within.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private CompletableFuture<Boolean> submit(List<Interaction> group) {
        try {
            return CompletableFuture.supplyAsync(() -> isStored(group), writer);
        } catch (RejectedExecutionException e) {
            LOG.warn(
                    "{} interactions lost: {} groups wait to be stored",
                    group.size(),
                    writer.getQueue().size());
            return CompletableFuture.completedFuture(false);
        }
    }

    private boolean isStored(List<Interaction> group) {
        try {
            store.accept(group);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} interactions lost", group.size(), e);
            return false;
        }
    }

    /** Stores what waits, for at most {@value #STORED_WITHIN_SECONDS} seconds. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(STORED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "{} groups of interactions lost: the server stops",
                        writer.getQueue().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
