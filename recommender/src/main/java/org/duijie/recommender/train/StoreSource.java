package org.duijie.recommender.train;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.DatabasePlace;

/**
 * Reads the store's database with Spark's JDBC source, in parts by the sequence, each by the process that works on it. What changes while
 * training runs is left out; a server that writes meanwhile is not held up, since readers do not lock.
 */
final class StoreSource {
    /** A part is about so many rows. */
    private static final long PART = 25_000;

    private static final long MOST_PARTS = 1_000;

    private final SparkSession spark;
    private final StoreAddress address;
    private final long records;
    private final long interactions;

    /**
     * The store at a place, as of now.
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code train.store}
     */
    StoreSource(SparkSession spark, DatabasePlace place) {
        this.spark = spark;
        this.address = StoreAddress.of(place);
        try (var connection = address.connect()) {
            records = last(connection, "record");
            interactions = last(connection, "interaction");
        } catch (SQLException e) {
            throw address.fault(e);
        }
    }

    private static long last(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(sequence), 0) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** {@return the last change of a record that is read} */
    long sequence() {
        return records;
    }

    /** {@return the last interaction that is read} */
    long interactionSequence() {
        return interactions;
    }

    /** {@return whether anything was ever done} */
    boolean hasInteractions() {
        return interactions > 0;
    }

    /** {@return columns {@code id} and {@code body} of the records of these kinds, in the order of the sequence} */
    Dataset<Row> records(List<Kind> kinds) {
        return spark.read()
                .jdbc(
                        address.url(),
                        "(" + recordQuery(kinds) + " order by sequence) record",
                        parts(records),
                        address.settings())
                .select("id", "body");
    }

    /** {@return column {@code body} of the interactions, in the order of the sequence} */
    Dataset<Row> interactions() {
        return spark.read()
                .jdbc(
                        address.url(),
                        "(select sequence, body from interaction order by sequence) interaction",
                        parts(interactions),
                        address.settings())
                .select("body");
    }

    /** What is put behind the kind keeps the database from going by that, which would read everything for each part. */
    private static String recordQuery(List<Kind> kinds) {
        return kinds.stream()
                .map(kind -> "'" + kind.code() + "'")
                .collect(Collectors.joining(
                        ", ", "select sequence, id, body from record where body is not null and kind || '' in (", ")"));
    }

    /** Ranges of the sequence, as many whatever processors there are, so that results do not depend on them. */
    private static String[] parts(long last) {
        long count = Math.clamp(last / PART, 2, MOST_PARTS);
        var parts = new String[(int) count];
        for (int i = 0; i < count; i++) {
            parts[i] = "sequence > " + last * i / count + " and sequence <= " + last * (i + 1) / count;
        }
        return parts;
    }

    /** {@return at most about so many records of these kinds, spread over the store, and how many there are} */
    Sample sample(List<Kind> kinds, long most) {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            long count;
            try (var row = statement.executeQuery("select count(*) from (" + recordQuery(kinds) + ") found")) {
                row.next();
                count = row.getLong(1);
            }
            long step = Math.max(1, records / most);
            var found = new ArrayList<CorpusRecord>();
            try (var row =
                    statement.executeQuery(recordQuery(kinds) + " and sequence % " + step + " = 0 order by sequence")) {
                while (row.next()) {
                    found.add(RecordJson.decode(row.getString("body")));
                }
            }
            return new Sample(count, found);
        } catch (SQLException e) {
            throw address.fault(e);
        }
    }

    /**
     * Some records for all.
     *
     * @param count of all
     */
    record Sample(long count, List<CorpusRecord> some) {}
}
