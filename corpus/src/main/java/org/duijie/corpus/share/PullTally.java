package org.duijie.corpus.share;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.store.FollowedFeeds.Contended;
import org.duijie.corpus.store.FollowedFeeds.Position;
import org.duijie.corpus.store.FollowedFeeds.Taken;
import org.duijie.corpus.store.Reject;
import org.duijie.corpus.store.RejectFile;

/** Counts while a pull runs. For one thread. */
final class PullTally {
    private static final int SHOWN = 10;

    private final RejectFile rejectFile;
    private final long begin = System.nanoTime();
    private final List<Reject> firstRejects = new ArrayList<>();
    private final List<Contended> firstContended = new ArrayList<>();
    private long read;
    private long added;
    private long changed;
    private long deleted;
    private long unchanged;
    private long skipped;
    private long rejected;
    private long contended;

    PullTally(RejectFile rejectFile) {
        this.rejectFile = rejectFile;
    }

    long read() {
        return read;
    }

    long rejected() {
        return rejected;
    }

    Optional<Path> rejectFile() {
        return rejectFile.path();
    }

    /** Counts the entries of a page, and writes down those that were refused, before it is taken over. */
    void received(ReceivedPage page) {
        read += page.size();
        rejected += page.rejects().size();
        page.rejects().forEach(rejectFile::add);
        rejectFile.flush();
        addFirst(firstRejects, page.rejects());
    }

    void taken(Taken taken) {
        added += taken.added();
        changed += taken.changed();
        deleted += taken.deleted();
        unchanged += taken.unchanged();
        skipped += taken.skipped();
        contended += taken.contended().size();
        addFirst(firstContended, taken.contended());
    }

    PullReport report(Optional<Position> position) {
        return new PullReport(
                position.map(Position::identity),
                read,
                added,
                changed,
                deleted,
                unchanged,
                skipped,
                rejected,
                contended,
                firstContended,
                firstRejects,
                rejectFile.path(),
                position.map(Position::sequence).orElse(0L),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private static <T> void addFirst(List<T> shown, List<T> more) {
        shown.addAll(more.subList(0, Math.min(more.size(), SHOWN - shown.size())));
    }
}
