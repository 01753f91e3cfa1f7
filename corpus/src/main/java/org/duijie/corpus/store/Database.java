package org.duijie.corpus.store;

import java.util.function.Function;
import org.duijie.corpus.check.BrokenRule;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Tables of ours in a SQLite file or in a schema of PostgreSQL, brought to the form that this version knows when it is opened. Statements keep
 * to what both understand; what they do not is asked for here.
 *
 * <p>Safe for use by several threads, several processes and, on PostgreSQL, several machines. Every method throws {@link BrokenRule}
 * ({@code store.full}, {@code store.readOnly}, {@code store.busy}, …) where the database fails.
 */
public final class Database implements AutoCloseable {
    private final DatabaseKind kind;
    private final Jdbi jdbi;

    private Database(DatabaseKind kind) {
        this.kind = kind;
        this.jdbi = Jdbi.create(kind.connections());
    }

    /**
     * Opens a database, and makes it where it is missing.
     *
     * @param name of the file without {@code .db}, or of the schema
     * @param migrations folder of Flyway scripts on the class path
     * @return the database, to be closed by the caller
     * @throws BrokenRule {@code store.directory}, {@code store.open}, {@code store.corrupt}, {@code store.newer}
     */
    public static Database open(DatabasePlace place, String name, String migrations) {
        var kind = switch (place) {
            case DatabasePlace.Files files -> new SqliteKind(files.directory(), name);
            case DatabasePlace.Server server -> new PostgresKind(server, name);
        };
        try {
            kind.migrate(migrations);
            return new Database(kind);
        } catch (RuntimeException e) {
            kind.close();
            throw e;
        }
    }

    /** {@return what the work returns, which only reads} */
    public <T> T read(Function<Handle, T> work) {
        try (var handle = jdbi.open()) {
            return work.apply(handle);
        } catch (JdbiException e) {
            throw kind.fault(e);
        }
    }

    /**
     * Does all of some writing or, if it throws, nothing of it. On SQLite writers wait for each other; on PostgreSQL only those that touch
     * the same rows do.
     *
     * @return what the work returns
     */
    public <T> T write(Function<Handle, T> work) {
        return read(handle -> handle.inTransaction(work::apply));
    }

    /**
     * {@return what goes behind a query in a transaction that takes rows for itself and passes over those that others have taken; nothing
     * where only one can write anyway}
     */
    public String takingRows() {
        return kind.takingRows();
    }

    @Override
    public void close() {
        kind.close();
    }
}
