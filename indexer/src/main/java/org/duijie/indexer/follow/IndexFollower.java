package org.duijie.indexer.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexReport;

/**
 * Has a {@link SearchIndex} follow the store and the dictionaries, on a thread of its own: what changed, by whatever process, is
 * searched at the next look and committed a little later. Between changes nothing is held, so that other builders get their turn; while
 * one of them works, what it commits is taken over.
 */
public final class IndexFollower implements AutoCloseable {
    private static final long AFTER_FAILURE_NANOS = Duration.ofSeconds(10).toNanos();

    private final RecordStore store;
    private final SearchIndex index;
    private final IndexBuilder builder;
    private final boolean writes;
    private final Listener listener;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("index-follower").daemon().factory());
    private final Future<?> schedule;
    private volatile boolean closing;
    private FollowSession session;
    private boolean announced;
    private String lastFailure = "";
    private long failedAt = System.nanoTime() - AFTER_FAILURE_NANOS;

    private IndexFollower(
            RecordStore store,
            SearchIndex index,
            IndexBuilder builder,
            boolean writes,
            Duration every,
            Listener listener) {
        this.store = store;
        this.index = index;
        this.builder = builder;
        this.writes = writes;
        this.listener = listener;
        this.schedule = thread.scheduleWithFixedDelay(this::look, 0, every.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Is told by the follower's thread. */
    public interface Listener {
        /** Tells nobody. */
        Listener NONE = new Listener() {};

        /** Changes were indexed and are searched now. */
        default void followed(IndexReport report) {}

        /** What is searched is another state than before, or the first one: what is slow can be prepared. */
        default void refreshed() {}

        /** Following failed and is tried again, what is searched stays; told once for the same failure in a row. */
        default void failed(RuntimeException e) {}
    }

    /**
     * Starts to follow.
     *
     * @param builder of the same index
     * @param writes whether to write the index; else only what others commit is taken over
     * @param every how often to look, above zero
     */
    public static IndexFollower start(
            RecordStore store,
            SearchIndex index,
            IndexBuilder builder,
            boolean writes,
            Duration every,
            Listener listener) {
        return new IndexFollower(store, index, builder, writes, every, listener);
    }

    /** Looks soon, rather than at the next time. */
    public void wake() {
        if (!closing) {
            thread.execute(this::look);
        }
    }

    private void look() {
        try {
            boolean mayWrite = writes && !closing && System.nanoTime() - failedAt >= AFTER_FAILURE_NANOS;
            boolean changed = mayWrite ? follow() : index.refresh();
            if (changed || !announced) {
                announced = true;
                listener.refreshed();
            }
            if (mayWrite) {
                lastFailure = "";
            }
        } catch (CancellationException e) {
            giveUp(); // the next process goes on from the last commit
        } catch (IOException e) {
            failed(new UncheckedIOException(e));
        } catch (RuntimeException e) { // one that escapes would end the schedule
            failed(e);
        }
    }

    /** Does what is due; {@return whether something else is searched now} */
    private boolean follow() throws IOException {
        if (session != null && !builder.isCurrent(session.writer())) {
            end(); // of what is searched now the next session takes over, caught up
        }
        if (session == null) {
            if (builder.holds(store, store.sequence())) {
                return index.settle();
            }
            if (!open()) {
                return index.settle();
            }
        }
        boolean behind = session.isBehind();
        if (behind) {
            listener.followed(session.follow((done, total) -> requireOpen()));
        }
        session.commitInTime();
        if (session.rests()) {
            end();
            return index.settle();
        }
        return behind;
    }

    /** {@return whether no other builder was in the way} */
    private boolean open() {
        try {
            session = new FollowSession(builder.openLive(store, index.commit(), (done, total) -> requireOpen()), index);
            return true;
        } catch (BrokenRule e) {
            if (e.rule().equals("index.locked")) {
                return false;
            }
            throw e;
        }
    }

    private void end() throws IOException {
        var ended = session;
        session = null;
        ended.end();
    }

    private void requireOpen() {
        if (closing) {
            throw new CancellationException("the follower stops");
        }
    }

    private void failed(RuntimeException e) {
        failedAt = System.nanoTime();
        if (!e.toString().equals(lastFailure)) {
            lastFailure = e.toString();
            listener.failed(e);
        }
        giveUp();
    }

    /** Goes back to what is committed. */
    private void giveUp() {
        try {
            if (session != null) {
                var ended = session;
                session = null;
                ended.abandon();
            }
            if (!closing) {
                index.settle();
            }
        } catch (IOException | RuntimeException e) {
            // what failed before is the cause, and was told
        }
    }

    /** Commits and stops; what is being indexed is left for the next one. */
    @Override
    public void close() {
        closing = true;
        schedule.cancel(false);
        thread.execute(this::stop);
        thread.close();
    }

    private void stop() {
        try {
            if (session != null) {
                end();
            }
        } catch (IOException | RuntimeException e) {
            giveUp();
        }
    }
}
