package org.duijie.api.push.reply;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.corpus.store.DatabasePlace;

/** A new place for a database, of each kind; PostgreSQL is started once in a test process and ends with it. */
public enum Places {
    FILES {
        @Override
        public DatabasePlace fresh() {
            try {
                return new DatabasePlace.Files(Files.createTempDirectory("duijie-reply"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRES {
        @Override
        public DatabasePlace fresh() {
            var name = "test" + Server.MADE.incrementAndGet();
            try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    var create = connection.createStatement()) {
                create.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new DatabasePlace.Server(
                    "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name, "postgres", "postgres");
        }
    };

    /** {@return a place where there is nothing yet} */
    public abstract DatabasePlace fresh();

    private static final class Server {
        static final AtomicInteger MADE = new AtomicInteger();
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
