package org.duijie.corpus.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.indicator.IndicatorJson;
import org.duijie.corpus.indicator.IndicatorRules;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.json.RecordJson;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the stored indicators those that the rules in force find. The property {@value #PROPERTY} says by which rules all of them were
 * found: their fingerprint, and with {@value #UNFINISHED} behind it while the records are looked through. A program of other rules removes
 * it when it writes, since then it holds no more.
 */
final class StoredIndicators {
    static final String PROPERTY = "indicators";

    private static final String UNFINISHED = " unfinished";
    private static final String FRESH = IndicatorRules.fingerprint();
    private static final String RUNNING = FRESH + UNFINISHED;
    private static final int AT_ONCE = 500;

    private StoredIndicators() {}

    /** The indicators of a record in a state of it. */
    record Found(long number, String hash, String indicators) {}

    /** A record as it is stored. */
    private record Row(Found before, String body) {
        static Row of(ResultSet row) throws SQLException {
            var before = new Found(row.getLong("number"), row.getString("hash"), row.getString("indicators"));
            return new Row(before, row.getString("body"));
        }

        /** What the rules in force find, if that is something else. */
        Optional<Found> otherwise() {
            var found = IndicatorJson.encode(RecordIndicator.of(RecordJson.decode(body)));
            return found.equals(before.indicators)
                    ? Optional.empty()
                    : Optional.of(new Found(before.number, before.hash, found));
        }
    }

    /** Notes of a store without records that nothing in it is of other rules. */
    static void noteEmpty(Handle handle) {
        handle.execute(
                "insert into property (name, value) select ?, ? where not exists (select 1 from record)"
                        + " on conflict (name) do nothing",
                PROPERTY,
                FRESH);
    }

    /** Notes that something is written by the rules in force, which may not be those of the rest. */
    static void noteWriting(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("delete from property where name = ? and value not in (?, ?)")) {
            delete.setString(1, PROPERTY);
            delete.setString(2, FRESH);
            delete.setString(3, RUNNING);
            delete.executeUpdate();
        }
    }

    /** {@return whether all were found by the rules in force} */
    static boolean areFresh(RecordStore store) {
        return store.with(handle -> handle.createQuery("select value from property where name = ?")
                .bind(0, PROPERTY)
                .mapTo(String.class)
                .findOne()
                .filter(FRESH::equals)
                .isPresent());
    }

    /**
     * Looks through all records, some at a time, and writes what is found otherwise, each time in a transaction: others can write in between,
     * and a killed run has only to be done again. Records that come meanwhile bring what the rules in force find.
     */
    static void refresh(RecordStore store, RefreshProgress progress) {
        store.with(handle -> note(
                handle,
                "insert into property (value, name) values (?, ?)"
                        + " on conflict (name) do update set value = excluded.value",
                RUNNING));
        long total = store.counts().values().stream().mapToLong(n -> n).sum();
        long done = 0;
        var rows = rowsAfter(store, 0);
        while (!rows.isEmpty()) {
            var otherwise = rows.parallelStream()
                    .flatMap(row -> row.otherwise().stream())
                    .toList();
            if (!otherwise.isEmpty()) {
                store.write(writer -> writer.refresh(otherwise));
            }
            done += rows.size();
            progress.refreshed(done, Math.max(done, total));
            rows = rowsAfter(store, rows.getLast().before.number);
        }
        store.with(handle ->
                note(handle, "update property set value = ? where name = ? and value = '" + RUNNING + "'", FRESH));
    }

    private static int note(Handle handle, String sql, String value) {
        return handle.createUpdate(sql).bind(0, value).bind(1, PROPERTY).execute();
    }

    private static List<Row> rowsAfter(RecordStore store, long number) {
        return store.with(handle -> handle.createQuery("select number, hash, body, indicators from record"
                        + " where number > ? and hash is not null order by number limit " + AT_ONCE)
                .bind(0, number)
                .map((row, context) -> Row.of(row))
                .list());
    }
}
