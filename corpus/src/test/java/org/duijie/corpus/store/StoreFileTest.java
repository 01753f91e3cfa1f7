package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for a store in a SQLite file alone. */
class StoreFileTest {
    @TempDir
    Path directory;

    @Test
    void theFileIsInTheDataDirectoryWhateverThatIsCalled() {
        var deep = directory.resolve("深 处?#%");
        RecordStore.open(deep).close();
        assertThat(deep.resolve("store.db")).isRegularFile();
    }

    @Test
    void aFileOfBeforeIsReadAndWritten() throws IOException, SQLException {
        writeBefore();
        try (var store = RecordStore.open(directory)) {
            assertThat(store.find("N-1").orElseThrow().displayTitle()).isEqualTo("耐高温隔膜");
            assertThat(RecordStoreIT.put(store, RecordStoreIT.need("N-2", "乙"))).isEqualTo(StoreWriter.Put.ADDED);
            assertThat(store.sequence()).isEqualTo(2);
        }
    }

    /** Other names of the scripts let Flyway look at what was run. */
    @Test
    void theScriptsStillHaveTheChecksumsOfBefore() throws IOException, SQLException {
        writeBefore();
        execute("update flyway_schema_history set script = 'before/' || script");
        try (var store = RecordStore.open(directory)) {
            assertThat(store.find("N-1")).isPresent();
        }
        execute("update flyway_schema_history set checksum = checksum + 1 where version = '2'");
        assertThatThrownBy(() -> RecordStore.open(directory)).hasMessageContaining("was written by another version");
    }

    @Test
    void aFileThatIsNoStoreIsRefused() throws IOException {
        Files.writeString(
                directory.resolve("store.db"), "not a database, but long enough to be read as one".repeat(99));

        assertThatThrownBy(() -> RecordStore.open(directory))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith(
                        "file " + directory.resolve("store.db") + " is damaged or not a record store: ");
    }

    @Test
    void aStoreOfANewerVersionIsRefused() throws SQLException {
        RecordStore.open(directory).close();
        execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                + " checksum, installed_by, execution_time, success)"
                + " values (99, '999', 'future', 'SQL', 'V999__future.sql', 1, '', 1, 1)");

        assertThatThrownBy(() -> RecordStore.open(directory))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("record store " + directory.resolve("store.db")
                        + " was written by another version of the program, which this one cannot use: ");
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsRefused() throws IOException {
        var file = Files.writeString(directory.resolve("var"), "");

        assertThatThrownBy(() -> RecordStore.open(file))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("data directory " + file + " cannot be made or written: ");
    }

    @Test
    void aCopyIsAStoreOfItsOwnAsOfThatMoment() throws IOException {
        Files.createDirectory(directory.resolve("copy"));
        try (var store = RecordStore.open(directory)) {
            RecordStoreIT.put(store, RecordStoreIT.need("N1", "甲"));
            store.copyTo(directory.resolve("copy/store.db"));
            RecordStoreIT.put(store, RecordStoreIT.need("N2", "乙"));

            try (var copy = RecordStore.open(directory.resolve("copy"))) {
                assertThat(copy.identity()).isEqualTo(store.identity());
                assertThat(copy.sequence()).isEqualTo(1);
                assertThat(copy.counts()).containsEntry(Kind.NEED, 1L);
            }
        }
    }

    @Test
    void nothingIsCopiedOverAnotherFile() throws IOException {
        var file = Files.writeString(directory.resolve("mine"), "mine");
        try (var store = RecordStore.open(directory)) {
            assertThatThrownBy(() -> store.copyTo(file)).isInstanceOf(BrokenRule.class);
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void itIsInUseWhileSomebodyHasItOpen() {
        assertThat(RecordStore.isInUse(directory)).as("no store").isFalse();
        try (var store = RecordStore.open(directory)) {
            assertThat(store.sequence()).isZero();
            assertThat(RecordStore.isInUse(directory)).isTrue();
        }
        assertThat(RecordStore.isInUse(directory)).isFalse();
        try (var store = RecordStore.open(directory)) {
            RecordStoreIT.put(store, RecordStoreIT.need("N1", "甲"));
            assertThat(RecordStore.isInUse(directory)).isTrue();
        }
        assertThat(RecordStore.isInUse(directory)).isFalse();
    }

    private void writeBefore() throws IOException, SQLException {
        try (var script = StoreFileTest.class.getResourceAsStream("before.sql")) {
            execute(new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1));
        }
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("store.db"));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
