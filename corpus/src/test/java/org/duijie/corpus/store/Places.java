package org.duijie.corpus.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A new place for a database, of each kind; PostgreSQL is started once in a test process and ends with it. */
public enum Places {
    FILES {
        @Override
        public DatabasePlace fresh() {
            try {
                return new DatabasePlace.Files(Files.createTempDirectory("duijie-store"));
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

    /** {@return a place as the arguments of a program} */
    static List<String> arguments(DatabasePlace place) {
        return switch (place) {
            case DatabasePlace.Files files -> List.of(files.directory().toString());
            case DatabasePlace.Server server -> List.of(server.url(), server.user(), server.password());
        };
    }

    /** {@return the place that arguments tell} */
    static DatabasePlace of(List<String> arguments) {
        return arguments.size() == 1
                ? new DatabasePlace.Files(Path.of(arguments.getFirst()))
                : new DatabasePlace.Server(arguments.get(0), arguments.get(1), arguments.get(2));
    }

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
