package org.duijie.corpus.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.duijie.corpus.indicator.IndicatorJson;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.json.RecordJson;

/** Finds the indicators of records that were stored before there were any. */
final class StoredIndicators {
    private static final int AT_ONCE = 500;

    private StoredIndicators() {}

    /** Goes through all records without indicators, some at a time, each time in a transaction; a killed run is simply continued. */
    static void fill(StoreConnections connections) throws SQLException {
        try (var connection = connections.open()) {
            connection.setAutoCommit(false);
            long last = 0;
            while (last >= 0) {
                last = fillSome(connection, last);
                connection.commit();
            }
        }
    }

    /** {@return the sequence of the last that was done; -1 where none was left} */
    private static long fillSome(Connection connection, long after) throws SQLException {
        long last = -1;
        try (var find = connection.prepareStatement(
                        "select kind, id, body, sequence from record where sequence > ? and indicators is null"
                                + " and body is not null order by sequence limit " + AT_ONCE);
                var update =
                        connection.prepareStatement("update record set indicators = ? where kind = ? and id = ?")) {
            find.setLong(1, after);
            var rows = find.executeQuery();
            while (rows.next()) {
                update.setString(1, IndicatorJson.encode(RecordIndicator.of(RecordJson.decode(rows.getString(3)))));
                update.setString(2, rows.getString(1));
                update.setString(3, rows.getString(2));
                update.addBatch();
                last = rows.getLong(4);
            }
            update.executeBatch();
        }
        return last;
    }
}
