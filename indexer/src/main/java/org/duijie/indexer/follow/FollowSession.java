package org.duijie.indexer.follow;

import java.io.IOException;
import java.time.Duration;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.indexer.write.IndexReport;
import org.duijie.indexer.write.LiveWriter;

/** The live generation while changes come: open from the first one until a while after the last one. */
final class FollowSession {
    /** How old the oldest change that only memory holds may become. */
    private static final long COMMIT_AFTER_NANOS = Duration.ofSeconds(1).toNanos();
    /** How long after the last change other builders get their turn. */
    private static final long REST_AFTER_NANOS = Duration.ofSeconds(2).toNanos();

    private final LiveWriter live;
    private final SearchIndex index;
    private long changedAt = System.nanoTime();
    private long uncommittedSince = System.nanoTime();

    FollowSession(LiveWriter live, SearchIndex index) {
        this.live = live;
        this.index = index;
    }

    LiveWriter writer() {
        return live;
    }

    boolean isBehind() {
        return live.writer().isBehind();
    }

    /** Indexes what changed and has it searched. */
    IndexReport follow(IndexProgress progress) throws IOException {
        if (!live.writer().isUncommitted()) {
            uncommittedSince = System.nanoTime();
        }
        var report = live.writer().catchUp(progress);
        index.feed(live.writer());
        changedAt = System.nanoTime();
        return report;
    }

    /** Commits where it is time to. */
    void commitInTime() throws IOException {
        if (live.writer().isUncommitted() && System.nanoTime() - uncommittedSince > COMMIT_AFTER_NANOS) {
            live.writer().commit();
        }
    }

    /** {@return whether nothing would be lost by ending now, and nothing happened for a while} */
    boolean rests() {
        return System.nanoTime() - changedAt > REST_AFTER_NANOS
                && !live.writer().isMerging()
                && !live.writer().isUncommitted();
    }

    /** Keeps everything and lets the generation go. */
    void end() throws IOException {
        try (live) {
            if (live.writer().isUncommitted()) {
                live.writer().commit();
            }
        }
    }

    /** Lets the generation go as it was last committed. */
    void abandon() throws IOException {
        live.close();
    }
}
