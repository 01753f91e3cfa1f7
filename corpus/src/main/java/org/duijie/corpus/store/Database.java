package org.duijie.corpus.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.duijie.corpus.check.BrokenRule;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

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
    private final Jdbi writing;

    private Database(DatabaseKind kind) {
        this.kind = kind;
        this.jdbi = jdbi(kind.connections());
        this.writing = jdbi(kind.writing());
    }

    /** What statements were given, secrets and private needs too, is in no message of a failure, which goes to logs. */
    private static Jdbi jdbi(ConnectionFactory connections) {
        var jdbi = Jdbi.create(connections);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    /**
     * Opens a database, and makes it where it is missing.
     *
     * @param name of the file without {@code .db}, or of the schema
     * @param migrations folder of Flyway scripts on the class path; scripts that only one kind of database understands are in a folder beside
     *     it whose name ends in {@code -sqlite} or {@code -postgresql}
     * @return the database, to be closed by the caller
     * @throws BrokenRule {@code store.directory}, {@code store.open}, {@code store.corrupt}, {@code store.newer}
     */
    public static Database open(DatabasePlace place, String name, String migrations) {
        return open(place, name, migrations, Map.of());
    }

    /** As the other, with settings of SQLite that go before the usual ones. */
    static Database open(DatabasePlace place, String name, String migrations, Map<String, String> settings) {
        var kind = switch (place) {
            case DatabasePlace.Files files -> new SqliteKind(files.directory(), name, settings);
            case DatabasePlace.Server server -> new PostgresKind(server, name);
        };
        try {
            var scripts = Migrations.of(migrations, kind);
            if (!kind.isCurrent(scripts)) {
                kind.migrate(scripts);
            }
            return new Database(kind);
        } catch (RuntimeException e) {
            kind.close();
            throw e;
        }
    }

    /** {@return what the work returns, which only reads, or writes with a single statement; each statement sees the last commit} */
    public <T> T read(Function<Handle, T> work) {
        return with(jdbi, work);
    }

    /**
     * Reads with several statements as of one moment, or many rows: of a query that sets a fetch size, no more than so many are held.
     *
     * @return what the work returns, which only reads
     */
    public <T> T readAtOnce(Function<Handle, T> work) {
        return with(jdbi, handle -> handle.inTransaction(kind.oneMoment(), work::apply));
    }

    /**
     * Does all of some writing or, if it throws, nothing of it. On SQLite writers wait for each other; on PostgreSQL only those that touch
     * the same rows do.
     *
     * @return what the work returns
     */
    public <T> T write(Function<Handle, T> work) {
        return with(writing, handle -> handle.inTransaction(work::apply));
    }

    private <T> T with(Jdbi connections, Function<Handle, T> work) {
        try (var handle = connections.open()) {
            return work.apply(handle);
        } catch (JdbiException e) {
            throw kind.fault(e);
        }
    }

    /** {@return a connection for a transaction of many changes, that the caller closes} */
    Connection openToWrite() throws SQLException {
        return kind.openToWrite();
    }

    /** {@return a connection within a transaction that sees one moment, the first time that it reads; the caller closes it} */
    Connection openAtOneMoment() throws SQLException {
        return kind.openAtOneMoment();
    }

    /** {@return the rule behind a failure; a broken rule is given back as it is} */
    BrokenRule fault(Exception failure) {
        return kind.fault(failure);
    }

    /**
     * {@return what goes behind a query in a transaction that takes rows for itself and passes over those that others have taken; nothing
     * where only one can write anyway}
     */
    public String takingRows() {
        return kind.takingRows();
    }

    /**
     * Writes all tables as of now into a SQLite file of its own, whatever is written meanwhile; on return the copy survives a power cut.
     *
     * @param copy must not exist
     * @throws BrokenRule {@code store.copy} on PostgreSQL, which has its own tools for that
     */
    public void copyTo(Path copy) {
        kind.copyTo(copy);
    }

    @Override
    public void close() {
        kind.close();
    }
}
