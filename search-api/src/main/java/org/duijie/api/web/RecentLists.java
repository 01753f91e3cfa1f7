package org.duijie.api.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lists that readers saw lately: one that somebody comes back to, as the back button does, was shown once. Forgets the oldest beyond
 * {@value #MOST}. Safe for several threads.
 */
final class RecentLists {
    /** After so long a list is another showing. */
    static final Duration AGAIN = Duration.ofMinutes(30);

    private static final int MOST = 2_000;

    private final LinkedHashMap<SeenList, Instant> seen = new LinkedHashMap<>();

    /** Who saw what where. */
    private record SeenList(String reader, Map<String, ListPlace> places) {}

    /**
     * Notes a list.
     *
     * @param places by id of a technology where it stands
     * @return whether the reader did not see the same list within the last {@link #AGAIN}
     */
    synchronized boolean isNew(String reader, Map<String, ListPlace> places, Instant now) {
        var list = new SeenList(reader, Map.copyOf(places));
        var before = seen.get(list);
        if (before != null && now.isBefore(before.plus(AGAIN))) {
            return false;
        }
        seen.remove(list);
        seen.put(list, now);
        if (seen.size() > MOST) {
            seen.remove(seen.firstEntry().getKey());
        }
        return true;
    }
}
