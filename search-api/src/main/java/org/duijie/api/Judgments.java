package org.duijie.api;

import java.time.Clock;
import org.duijie.corpus.store.DatabasePlace;
import org.duijie.evaluation.judge.JudgmentStore;

/** The judgments of a data directory, opened when somebody asks for them first: most servers are never asked. Safe for several threads. */
public final class Judgments implements AutoCloseable {
    private final DatabasePlace place;
    private final Clock clock;
    private JudgmentStore store;

    /** The judgments at a place. */
    public Judgments(DatabasePlace place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    /** {@return the store of judgments} */
    public synchronized JudgmentStore get() {
        if (store == null) {
            store = JudgmentStore.open(place, clock);
        }
        return store;
    }

    /** {@return what the time of judgments is told by} */
    public Clock clock() {
        return clock;
    }

    @Override
    public synchronized void close() {
        if (store != null) {
            store.close();
        }
    }
}
