package org.duijie.indexer;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duijie.corpus.store.RecordStore;

/** A store as if a program of other rules for indicators had written it. */
public final class OtherRules {
    private OtherRules() {}

    /**
     * Gives records the indicators that other rules found in them, as if by the rules in force.
     *
     * @param directory of a store that nobody writes to
     * @param condition which records, as SQL
     * @param indicators a JSON array, or null
     */
    public static void found(Path directory, String condition, String indicators) {
        execute(
                directory,
                "update record set indicators = " + (indicators == null ? "null" : "'" + indicators + "'")
                        + " where hash is not null and " + condition);
    }

    /** Says of a store that other rules were in force. */
    public static void inForce(Path directory) {
        execute(
                directory,
                "insert into property (name, value) values ('indicators', '0123456789abcdef')"
                        + " on conflict (name) do update set value = excluded.value");
    }

    private static void execute(Path directory, String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(RecordStore.FILE));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
