package org.duijie.corpus.share;

import java.util.Optional;

/** Where pages of a change feed come from. */
public interface FeedSource {
    /** {@return the address of the feed, by which its place is kept} */
    String url();

    /**
     * Asks for a page.
     *
     * @param cursor where the page before ended; empty for the beginning
     * @param follower the identity of the store that asks; empty for all that there is, also what came from it
     * @return the page's JSON; empty where nothing has changed since the same was asked before
     * @throws org.duijie.corpus.check.BrokenRule where it cannot be had
     */
    Optional<byte[]> page(Optional<String> cursor, Optional<String> follower);
}
