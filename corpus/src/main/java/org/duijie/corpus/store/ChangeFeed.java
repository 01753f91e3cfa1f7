package org.duijie.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.jdbi.v3.core.Handle;

/**
 * What a store tells others: its records and tombstones and those it has from others, in the order of its change sequence. What is
 * private is not in it; a record that others have seen and that turned private is a tombstone. Safe for use by several threads; sees what
 * other processes have committed.
 */
public final class ChangeFeed {
    /** The most entries on a page. */
    public static final int MOST_ENTRIES = 1_000;

    private static final int FETCH_SIZE = 100;
    /** A page ends after so many characters of records. */
    private static final int FULL = 4 << 20;
    /** No identity, so that nothing is left out. */
    private static final String NOBODY = "-";

    private static final String COLUMNS =
            "select sequence, kind, id, origin, version, adoptions, case when shared = 1 then body end as body from ";
    private static final String CONDITION =
            " where sequence > :after and shared > 0 and origin <> :follower and source <> :follower";
    private static final String ENTRIES = COLUMNS + "record" + CONDITION + " union all " + COLUMNS + "contender"
            + CONDITION + " order by sequence limit :most";

    private final RecordStore store;

    /** The feed of a store, which stays the caller's to close. */
    public ChangeFeed(RecordStore store) {
        this.store = store;
    }

    /** {@return the store, by the name that it was given} */
    public Origin self() {
        return new Origin(store.identity(), store.with(handle -> name(handle, "")));
    }

    /** Names this store for others. */
    public void rename(String name) {
        var checked = new Origin(store.identity(), name);
        if (!self().equals(checked)) {
            store.with(handle -> handle.createUpdate("insert into origin (identity, name) values ('', ?)"
                            + " on conflict (identity) do update set name = excluded.name")
                    .bind(0, checked.name())
                    .execute());
        }
    }

    /** {@return the store that a record came from; empty for one of this store and for one that there is not} */
    public Optional<Origin> originOf(Kind kind, String id) {
        return store.with(handle -> handle.createQuery(
                        "select origin from record where kind = ? and id = ? and hash is not null and origin <> ''")
                .bind(0, kind.code())
                .bind(1, id)
                .mapTo(String.class)
                .findOne()
                .map(origin -> new Origin(origin, name(handle, origin))));
    }

    /**
     * A page of the feed, as of one moment.
     *
     * @param after the change behind which it begins, 0 for the beginning
     * @param most how many entries at most, 1 to {@value #MOST_ENTRIES}; large records make it end earlier
     * @param follower who asks: what was born there or came from there is left out
     * @throws BrokenRule {@code feed.ahead} if the store has not come so far
     */
    public FeedPage page(long after, int most, Optional<String> follower) {
        var self = self();
        return store.atOnce(handle -> page(handle, self, after, most, follower.orElse(NOBODY)));
    }

    private static FeedPage page(Handle handle, Origin self, long after, int most, String follower) {
        long last = handle.createQuery("select value from counter where name = 'record'")
                .mapTo(Long.class)
                .one();
        if (after > last) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "feed.ahead", after, last);
        }
        var entries = new ArrayList<FeedEntry>();
        boolean more = false;
        try (var rows = handle.createQuery(ENTRIES)
                .setFetchSize(FETCH_SIZE)
                .bind("after", after)
                .bind("follower", follower)
                .bind("most", most + 1)
                .map((row, context) -> entry(row, self))
                .iterator()) {
            long characters = 0;
            while (rows.hasNext() && !more) {
                more = entries.size() == most || characters >= FULL;
                if (!more) {
                    entries.add(rows.next());
                    characters += entries.getLast()
                            .claim()
                            .record()
                            .map(String::length)
                            .orElse(0);
                }
            }
        }
        long end = more ? entries.getLast().sequence() : last;
        return new FeedPage(self, origins(handle, self, entries), entries, end, last, more);
    }

    private static FeedEntry entry(ResultSet row, Origin self) throws SQLException {
        var origin = row.getString("origin");
        return new FeedEntry(
                row.getLong("sequence"),
                new Claim(
                        Kind.of(row.getString("kind")),
                        row.getString("id"),
                        origin.isEmpty() ? self.identity() : origin,
                        row.getLong("version"),
                        row.getLong("adoptions"),
                        Optional.ofNullable(row.getString("body"))));
    }

    private static List<Origin> origins(Handle handle, Origin self, List<FeedEntry> entries) {
        return entries.stream()
                .map(e -> e.claim().origin())
                .distinct()
                .filter(origin -> !origin.equals(self.identity()))
                .map(origin -> new Origin(origin, name(handle, origin)))
                .toList();
    }

    private static String name(Handle handle, String identity) {
        return handle.createQuery("select name from origin where identity = ?")
                .bind(0, identity)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }
}
