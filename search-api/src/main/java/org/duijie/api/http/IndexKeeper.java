package org.duijie.api.http;

import org.duijie.api.Engine;
import org.duijie.indexer.follow.IndexFollower;
import org.duijie.indexer.write.IndexReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the index up with store and dictionaries while the server runs, and prepares what is slow for the first one who asks. */
final class IndexKeeper implements IndexFollower.Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final Runnable prepare;
    private final IndexFollower follower;

    /**
     * Starts to follow.
     *
     * @param prepare is run soon and after each change of what is searched
     */
    IndexKeeper(Engine engine, ServerConfig config, Runnable prepare) {
        this.prepare = prepare;
        follower = IndexFollower.start(
                engine.store(), engine.index(), engine.builder(), config.follow(), config.refreshEvery(), this);
    }

    @Override
    public void followed(IndexReport report) {
        LOG.debug(
                "index follows to sequence {}: {} records indexed, of them {} cut otherwise, {} deleted, {} ms",
                report.sequence(),
                report.indexed(),
                report.recut(),
                report.deleted(),
                report.took().toMillis());
    }

    @Override
    public void refreshed() {
        prepare.run();
    }

    @Override
    public void failed(RuntimeException e) {
        LOG.warn("index not brought up to the store, the one in use stays; tried again", e);
    }

    /** Has the index brought up soon. */
    void wake() {
        follower.wake();
    }

    @Override
    public void close() {
        follower.close();
    }
}
