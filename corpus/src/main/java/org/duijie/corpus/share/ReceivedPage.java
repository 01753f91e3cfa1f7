package org.duijie.corpus.share;

import java.util.List;
import org.duijie.corpus.store.FollowedFeeds;
import org.duijie.corpus.store.Reject;

/**
 * What a page of a feed says, checked.
 *
 * @param content what is taken over
 * @param rejects entries that break a rule
 * @param last the last change of the store that is followed, at least the page's end
 * @param more whether there is more behind it
 */
record ReceivedPage(FollowedFeeds.Received content, List<Reject> rejects, long last, boolean more) {
    ReceivedPage {
        rejects = List.copyOf(rejects);
    }

    /** {@return how many entries it has} */
    int size() {
        return content.entries().size() + rejects.size();
    }
}
