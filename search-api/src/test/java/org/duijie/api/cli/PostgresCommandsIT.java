package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two data directories whose settings name the same PostgreSQL database. */
class PostgresCommandsIT {
    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        for (var name : List.of("one", "other")) {
            Files.createDirectory(data(name));
            write(data(name).resolve("duijie.yaml"), """
                    store:
                      url: jdbc:postgresql://localhost:%d/postgres
                      user: postgres
                      password: geheim
                    """.replace("%d", Integer.toString(postgres.getPort())));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void whatIsImportedByOneIsFoundByTheOther() throws IOException {
        var file =
                write(directory.resolve("a.jsonl"), "{\"id\":\"A-1\",\"kind\":\"achievement\",\"title\":\"锂电池隔膜\"}\n");

        assertThat(run("one", "import", file, "--json").json().get("added").asInt())
                .isEqualTo(1);
        assertThat(run("other", "index", "--json").json().get("indexed").asInt())
                .isEqualTo(1);
        assertThat(run("other", "search", "锂电池", "--json").out()).contains("A-1");
        assertThat(run("other", "stats").out()).contains("achievement: 1");
        assertThat(run("other", "index", "verify").status()).isZero();
        assertThat(run("one", "judge", "list").status()).isZero();
        assertThat(data("one")).isDirectoryNotContaining("glob:**.db");
    }

    @Test
    void backupsAreLeftToPostgres() {
        for (var command : List.of("backup", "restore")) {
            var ran = run("one", command, directory.resolve("b.zip"));
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err()).contains("pg_dump", "pg_restore").doesNotContain("geheim");
        }
        assertThat(directory.resolve("b.zip")).doesNotExist();
    }

    private static Ran run(String data, Object... command) {
        var all = new Object[command.length + 2];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--data";
        all[command.length + 1] = data(data);
        return Ran.command(all);
    }

    private static Path data(String name) {
        return directory.resolve(name);
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
