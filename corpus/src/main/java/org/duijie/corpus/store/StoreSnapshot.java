package org.duijie.corpus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;

/**
 * The store as of one moment, whatever is written meanwhile; for whoever compares with it what was derived from it. For one thread. The
 * database cannot shorten its write-ahead log while this is open.
 */
public final class StoreSnapshot implements AutoCloseable {
    private static final int FETCH_SIZE = 1_000;

    private final Database database;
    private final Connection connection;
    private final PreparedStatement find;
    private final long sequence;

    StoreSnapshot(Database database, Connection connection) throws SQLException {
        this.database = database;
        this.connection = connection;
        find = connection.prepareStatement("select sequence, kind, id, hash from record where kind = ? and id = ?");
        try (var query = connection.createStatement(); // the first to read, which fixes the moment
                var row = query.executeQuery("select value from counter where name = 'record'")) {
            row.next();
            sequence = row.getLong(1);
        }
    }

    /** {@return the number of the last change} */
    public long sequence() {
        return sequence;
    }

    /** {@return the version of a record or of its tombstone, empty when there never was one} */
    public Optional<Version> version(Kind kind, String id) {
        try {
            find.setString(1, kind.code());
            find.setString(2, id);
            try (var row = find.executeQuery()) {
                return row.next() ? Optional.of(version(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw database.fault(e);
        }
    }

    /** {@return the record, or empty when there is none} */
    public Optional<CorpusRecord> record(Kind kind, String id) {
        try (var query =
                connection.prepareStatement("select body from record where kind = ? and id = ? and body is not null")) {
            query.setString(1, kind.code());
            query.setString(2, id);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(RecordJson.decode(row.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw database.fault(e);
        }
    }

    /** Gives the version of every record and tombstone in the order of the sequence, one after the other, not held. */
    public void forEachVersion(Consumer<Version> consumer) {
        try (var query = connection.createStatement()) {
            query.setFetchSize(FETCH_SIZE);
            try (var row = query.executeQuery("select sequence, kind, id, hash from record order by sequence")) {
                while (row.next()) {
                    consumer.accept(version(row));
                }
            }
        } catch (SQLException e) {
            throw database.fault(e);
        }
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong(1), Kind.of(row.getString(2)), row.getString(3), Optional.ofNullable(row.getString(4)));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw database.fault(e);
        }
    }
}
