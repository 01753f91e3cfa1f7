package org.duijie.corpus.store;

import org.duijie.corpus.check.BrokenRule;
import org.jdbi.v3.core.ConnectionFactory;

/** What SQLite and PostgreSQL do each in its own way. */
sealed interface DatabaseKind extends AutoCloseable permits SqliteKind, PostgresKind {
    /** {@return where connections come from and go back to} */
    ConnectionFactory connections();

    /**
     * Brings the tables to the form of this version, while others who open the same database wait.
     *
     * @param scripts folder of Flyway scripts on the class path
     */
    void migrate(String scripts);

    /** {@return the rule behind a failure} */
    BrokenRule fault(Exception failure);

    /** {@return the locking clause that skips rows of others} */
    String takingRows();

    @Override
    void close();
}
