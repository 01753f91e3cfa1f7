package org.duijie.corpus.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.duijie.corpus.check.BrokenRule;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** What SQLite and PostgreSQL do each in its own way. */
sealed interface DatabaseKind extends AutoCloseable permits SqliteKind, PostgresKind {
    /** {@return what the names of folders with scripts for this kind alone end in} */
    String suffix();

    /** {@return where connections come from and go back to} */
    ConnectionFactory connections();

    /** {@return the same, for transactions that read before they write} */
    ConnectionFactory writing();

    /** {@return a connection for a transaction of many changes, that the caller closes} */
    Connection openToWrite() throws SQLException;

    /** {@return a connection within a transaction that sees one moment, the first time that it reads; the caller closes it} */
    Connection openAtOneMoment() throws SQLException;

    /** {@return how transactions see one moment} */
    TransactionIsolationLevel oneMoment();

    /**
     * {@return whether the tables are in the form of this version already}
     *
     * @throws BrokenRule if there is no way to the database
     */
    boolean isCurrent(Migrations migrations);

    /** Brings the tables to the form of this version, while others who open the same database wait. */
    void migrate(Migrations migrations);

    /** Writes all as of now into a file. */
    void copyTo(Path copy);

    /** {@return the rule behind a failure} */
    BrokenRule fault(Exception failure);

    /** {@return the locking clause that skips rows of others} */
    String takingRows();

    @Override
    void close();
}
