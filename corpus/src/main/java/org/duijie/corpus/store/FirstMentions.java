package org.duijie.corpus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.model.Kind;

/** Where each record of one import was met first, in a temporary table rather than in memory. For one thread. */
final class FirstMentions implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement find;
    private final List<String> files = new ArrayList<>();

    /** A place in a file. */
    record Place(String file, long line) {}

    FirstMentions(Connection connection) throws SQLException {
        this.connection = connection;
        try (var create = connection.createStatement()) {
            create.execute("create temporary table first_mention (kind varchar(16) not null, id varchar(200) not null,"
                    + " file integer not null, line bigint not null, primary key (kind, id))");
        }
        insert = connection.prepareStatement(
                "insert into first_mention (kind, id, file, line) values (?, ?, ?, ?) on conflict (kind, id) do"
                        + " nothing");
        find = connection.prepareStatement("select file, line from first_mention where kind = ? and id = ?");
    }

    /** {@return where the record was met before; empty if this is the first time, which is noted} */
    Optional<Place> before(Kind kind, String id, String file, long line) throws SQLException {
        insert.setString(1, kind.code());
        insert.setString(2, id);
        insert.setInt(3, number(file));
        insert.setLong(4, line);
        if (insert.executeUpdate() == 1) {
            return Optional.empty();
        }
        find.setString(1, kind.code());
        find.setString(2, id);
        try (var row = find.executeQuery()) {
            row.next();
            return Optional.of(new Place(files.get(row.getInt(1)), row.getLong(2)));
        }
    }

    /** The table goes now: a connection out of a pool is used again. */
    @Override
    public void close() throws SQLException {
        insert.close();
        find.close();
        try (var drop = connection.createStatement()) {
            drop.execute("drop table first_mention");
        }
    }

    /** Files come one after the other, so that a new one is the last. */
    private int number(String file) {
        if (files.isEmpty() || !files.getLast().equals(file)) {
            files.add(file);
        }
        return files.size() - 1;
    }
}
