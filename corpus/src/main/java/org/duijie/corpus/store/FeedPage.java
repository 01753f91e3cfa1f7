package org.duijie.corpus.store;

import java.util.List;

/**
 * A stretch of a store's change feed: the last claim of every origin about every record that changed within it, in the order of the
 * sequence.
 *
 * @param store whose feed it is
 * @param origins the stores that the entries come from, without this one
 * @param entries what changed
 * @param end up to which change of the store the page goes, this one included
 * @param last the last change of the store
 * @param more whether there is more behind it
 */
public record FeedPage(Origin store, List<Origin> origins, List<FeedEntry> entries, long end, long last, boolean more) {
    /** Copies the lists. */
    public FeedPage {
        origins = List.copyOf(origins);
        entries = List.copyOf(entries);
    }
}
