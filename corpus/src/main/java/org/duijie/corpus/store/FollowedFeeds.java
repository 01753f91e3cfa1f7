package org.duijie.corpus.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;

/**
 * The feeds that a store follows: how far each was read, and what they bring. A page and the place behind it are written together or not
 * at all. Safe for use by several threads and processes.
 */
public final class FollowedFeeds {
    private final RecordStore store;

    /** The feeds followed by a store, which stays the caller's to close. */
    public FollowedFeeds(RecordStore store) {
        this.store = store;
    }

    /**
     * How far a feed was read.
     *
     * @param identity the store that it is of
     * @param cursor where it goes on, in the words of that store
     * @param sequence the change of that store up to which it was read
     */
    public record Position(String identity, String cursor, long sequence) {}

    /**
     * A page as it was received.
     *
     * @param store whose feed it is
     * @param origins the stores that its entries come from
     * @param entries what it says, without what was refused
     * @param end how far the feed is read with it
     */
    public record Received(Origin store, List<Origin> origins, List<FeedEntry> entries, Position end) {
        /** Copies the lists. */
        public Received {
            origins = List.copyOf(origins);
            entries = List.copyOf(entries);
        }
    }

    /**
     * What a page did to the records that everybody reads here.
     *
     * @param added records that were not there
     * @param changed records that were there with other content
     * @param deleted records that are there no more
     * @param unchanged entries that made no difference
     * @param skipped entries older than what is here, behind another store's record, or this store's own
     * @param contended records of which another store has one with the same id
     */
    public record Taken(
            long added, long changed, long deleted, long unchanged, long skipped, List<Contended> contended) {
        /** Copies the list. */
        public Taken {
            contended = List.copyOf(contended);
        }
    }

    /**
     * A record of which several stores have one.
     *
     * @param kind its kind
     * @param id its id
     */
    public record Contended(Kind kind, String id) {}

    /** {@return how far the feed at an address was read; empty if it never was} */
    public Optional<Position> position(String url) {
        return store.with(
                handle -> handle.createQuery("select identity, position, sequence from followed where url = ?")
                        .bind(0, url)
                        .map((row, context) -> new Position(
                                row.getString("identity"), row.getString("position"), row.getLong("sequence")))
                        .findOne());
    }

    /** Forgets how far the feed at an address was read. */
    public void forget(String url) {
        store.with(handle -> handle.createUpdate("delete from followed where url = ?")
                .bind(0, url)
                .execute());
    }

    /**
     * Takes a page over.
     *
     * @param url where it was read
     * @param before how far the feed had been read before
     * @return what it did
     * @throws BrokenRule {@code pull.concurrent} if the feed was read further by somebody else meanwhile; nothing is changed then
     */
    public Taken take(String url, Optional<Position> before, Received page) {
        return store.write(writer -> {
            if (!position(url).equals(before)) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "pull.concurrent", url);
            }
            var taken = take(writer, page);
            noteNames(writer.connection(), page);
            notePosition(writer.connection(), url, page.end());
            return taken;
        });
    }

    private static Taken take(StoreWriter writer, Received page) throws SQLException {
        Map<Claims.Taken, Long> counts = new EnumMap<>(Claims.Taken.class);
        var contended = new ArrayList<Contended>();
        for (var entry : page.entries()) {
            var claim = entry.claim();
            var outcome = writer.take(claim, page.store().identity());
            counts.merge(outcome.taken(), 1L, Long::sum);
            if (outcome.contended()) {
                contended.add(new Contended(claim.kind(), claim.id()));
            }
        }
        return new Taken(
                counts.getOrDefault(Claims.Taken.ADDED, 0L),
                counts.getOrDefault(Claims.Taken.CHANGED, 0L),
                counts.getOrDefault(Claims.Taken.DELETED, 0L),
                counts.getOrDefault(Claims.Taken.UNCHANGED, 0L),
                counts.getOrDefault(Claims.Taken.SKIPPED, 0L),
                contended);
    }

    /** A store names itself; of those behind it the first name that is heard stays. */
    private static void noteNames(Connection connection, Received page) throws SQLException {
        var insert = "insert into origin (identity, name) values (?, ?) on conflict (identity) do ";
        try (var own = connection.prepareStatement(insert + "update set name = excluded.name");
                var others = connection.prepareStatement(insert + "nothing")) {
            own.setString(1, page.store().identity());
            own.setString(2, page.store().name());
            own.executeUpdate();
            for (var origin : page.origins()) {
                others.setString(1, origin.identity());
                others.setString(2, origin.name());
                others.executeUpdate();
            }
        }
    }

    private static void notePosition(Connection connection, String url, Position position) throws SQLException {
        try (var update = connection.prepareStatement("insert into followed (url, identity, position, sequence)"
                + " values (?, ?, ?, ?) on conflict (url) do update set identity = excluded.identity,"
                + " position = excluded.position, sequence = excluded.sequence")) {
            update.setString(1, url);
            update.setString(2, position.identity());
            update.setString(3, position.cursor());
            update.setLong(4, position.sequence());
            update.executeUpdate();
        }
    }
}
