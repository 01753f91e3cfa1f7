package org.duijie.corpus.share;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.FollowedFeeds;
import org.duijie.corpus.store.FollowedFeeds.Position;
import org.duijie.corpus.store.RecordStore;
import org.duijie.corpus.store.RejectFile;

/**
 * Follows the change feed of another store. Each page is one transaction together with the place behind it, so that a pull may be
 * interrupted or killed at any moment and the next one goes on behind the last page that was taken over. Entries that break a rule are left
 * out, counted and written to a reject file under {@code rejects} in the data directory. For one thread.
 */
public final class Pull {
    private final RecordStore store;
    private final Path directory;
    private final FollowedFeeds followed;
    private final FeedSource source;
    private final double maxRejects;
    private final Locale language;
    private boolean anew;

    /** Hears how far a pull has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called after each page.
         *
         * @param done the change of the followed store up to which it was read
         * @param last the last change of that store
         */
        void at(long done, long last);
    }

    /**
     * A pull.
     *
     * @param store takes over; stays the caller's to close
     * @param directory the data directory, for reject files
     * @param source what is followed
     * @param maxRejects the share of entries, 0 to 1, that may break a rule; above it the pull fails before the page is taken over
     * @param language the language of reasons
     * @throws BrokenRule {@code maxRejects.range}
     */
    public Pull(RecordStore store, Path directory, FeedSource source, double maxRejects, Locale language) {
        if (!(maxRejects >= 0 && maxRejects <= 1)) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "maxRejects.range", maxRejects);
        }
        this.store = store;
        this.directory = directory;
        this.followed = new FollowedFeeds(store);
        this.source = source;
        this.maxRejects = maxRejects;
        this.language = language;
    }

    /** Begins at the beginning, with whichever store is there now. What was taken over stays. */
    public void beginAnew() {
        followed.forget(source.url());
        anew = true;
    }

    /**
     * Takes over all that is new.
     *
     * @return what was done
     * @throws BrokenRule where the feed cannot be read or is not as it must be; what pages before brought stays, and the next run goes on
     *     behind them
     */
    public PullReport run(Progress progress) {
        try (var rejects = new RejectFile(directory.resolve("rejects"), language)) {
            var tally = new PullTally(rejects);
            var position = followed.position(source.url());
            var follower = Optional.of(store.identity()).filter(self -> !anew); // anew, all of it
            boolean more = true;
            while (more) {
                var bytes = source.page(position.map(Position::cursor), follower);
                if (bytes.isEmpty()) {
                    break;
                }
                var page = new FeedReader(source.url(), position, language).read(bytes.get());
                position = Optional.of(take(page, position, tally));
                progress.at(page.content().end().sequence(), page.last());
                more = page.more();
            }
            anew = false;
            return tally.report(position);
        }
    }

    private Position take(ReceivedPage page, Optional<Position> before, PullTally tally) {
        var content = page.content();
        if (content.store().identity().equals(store.identity())) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "pull.self", source.url(), store.identity());
        }
        tally.received(page); // written down before the page is taken over, since it is not read again
        if (tally.rejected() > maxRejects * tally.read()) {
            throw new BrokenRule(
                    CorpusMessages.MESSAGES,
                    "pull.rejects",
                    source.url(),
                    tally.rejected(),
                    tally.read(),
                    tally.rejectFile().map(String::valueOf).orElse(""),
                    maxRejects);
        }
        if (!before.equals(Optional.of(content.end()))) {
            tally.taken(followed.take(source.url(), before, content));
        }
        return content.end();
    }
}
