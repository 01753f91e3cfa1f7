package org.duijie.corpus.store;

import java.nio.file.Path;

/** Where databases of ours are: files of a data directory, or schemas of one PostgreSQL database that several servers share. */
public sealed interface DatabasePlace {
    /**
     * SQLite files.
     *
     * @param directory the data directory, made when it is missing
     */
    record Files(Path directory) implements DatabasePlace {}

    /**
     * A PostgreSQL database, version 14 or later.
     *
     * @param url as JDBC has it, {@code jdbc:postgresql://host:port/database}, without secrets
     * @param user who connects; may make schemas
     * @param password the user's, never shown
     */
    record Server(String url, String user, String password) implements DatabasePlace {
        @Override
        public String toString() {
            return "Server[url=" + url + ", user=" + user + "]";
        }
    }
}
