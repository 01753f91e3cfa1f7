package org.duijie.api.http;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.duijie.indexer.query.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over a newer index as soon as there is one, and prepares what is slow for the first one who asks. A refresh that fails is logged
 * once, and the index in use stays.
 */
final class IndexRefresher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRefresher.class);

    private final SearchIndex index;
    private final Runnable prepare;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("index-refresh").daemon().factory());
    private final Future<?> schedule;
    private String lastFailure = "";
    private boolean prepared;

    /**
     * Starts to look for a newer index after every such time.
     *
     * @param prepare is run now and after each change
     */
    IndexRefresher(SearchIndex index, Duration every, Runnable prepare) {
        this.index = index;
        this.prepare = prepare;
        this.schedule = scheduler.scheduleWithFixedDelay(this::refresh, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void refresh() {
        try {
            if (index.refresh()) {
                LOG.info("index refreshed to sequence {}", index.manifest().sequence());
                prepared = false;
            }
            if (!prepared) {
                prepare.run();
                prepared = true;
            }
            lastFailure = "";
        } catch (RuntimeException e) { // one that escapes would end the schedule
            var failure = e.toString();
            if (!failure.equals(lastFailure)) {
                LOG.warn("index not refreshed, the one in use stays", e);
            }
            lastFailure = failure;
        }
    }

    @Override
    public void close() {
        schedule.cancel(false);
        scheduler.close();
    }
}
