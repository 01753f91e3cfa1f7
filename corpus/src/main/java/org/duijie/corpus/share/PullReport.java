package org.duijie.corpus.share;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.store.FollowedFeeds.Contended;
import org.duijie.corpus.store.Reject;

/**
 * What a pull did. {@code read = added + changed + deleted + unchanged + skipped + rejected}.
 *
 * @param store the identity of the store that was followed; empty where it had nothing new
 * @param read entries of the feed
 * @param added records that were not there
 * @param changed records that were there with other content
 * @param deleted records that are there no more
 * @param unchanged entries that made no difference here
 * @param skipped entries older than what is here, behind another store's record, or this store's own
 * @param rejected entries that broke a rule
 * @param contended records of which another store has one with the same id
 * @param firstContended the first ten of these
 * @param firstRejects the first ten rejects
 * @param rejectFile where all rejects are; empty when there is none
 * @param sequence the change of the followed store up to which it was read
 * @param took time from begin to end
 */
public record PullReport(
        Optional<String> store,
        long read,
        long added,
        long changed,
        long deleted,
        long unchanged,
        long skipped,
        long rejected,
        long contended,
        List<Contended> firstContended,
        List<Reject> firstRejects,
        Optional<Path> rejectFile,
        long sequence,
        Duration took) {
    /** Copies the lists. */
    public PullReport {
        firstContended = List.copyOf(firstContended);
        firstRejects = List.copyOf(firstRejects);
    }
}
