package org.duijie.corpus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The Flyway scripts of a database: those of a folder, and those of the folder beside it whose name ends in that of a kind of database, for
 * what only this kind understands.
 *
 * @param folders on the class path, each of them there
 */
record Migrations(List<String> folders) {
    private static final ClassLoader LOADER = Migrations.class.getClassLoader();

    static Migrations of(String folder, DatabaseKind kind) {
        return new Migrations(Stream.of(folder, folder + "-" + kind.suffix())
                .filter(f -> LOADER.getResource(f) != null)
                .toList());
    }

    /** {@return Flyway for them, which refuses to go on where others were run} */
    FluentConfiguration flyway() {
        return Flyway.configure(LOADER)
                .locations(folders.stream().map(f -> "classpath:" + f).toArray(String[]::new))
                .ignoreMigrationPatterns(new String[0])
                .loggers("slf4j");
    }

    /**
     * Flyway takes half a second to find out that there is nothing to do; its table says so at once.
     *
     * @return whether just these were run
     * @throws SQLException where none was run yet, too
     */
    boolean wereRun(Connection connection) throws SQLException {
        var run = new HashSet<String>();
        try (var query = connection.createStatement();
                var row = query.executeQuery(
                        "select script from flyway_schema_history where success and version is not null")) {
            while (row.next()) {
                run.add(row.getString(1));
            }
        }
        return run.equals(names());
    }

    private Set<String> names() {
        var names = new HashSet<String>();
        for (var folder : folders) {
            try {
                names.addAll(names(folder, LOADER.getResource(folder)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return names;
    }

    private static List<String> names(String folder, URL url) throws IOException, URISyntaxException {
        if (url.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder + "/") && name.endsWith(".sql"))
                    .map(name -> name.substring(folder.length() + 1))
                    .toList();
        }
        try (var files = Files.list(Path.of(url.toURI()))) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
