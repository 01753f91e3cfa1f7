package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredIndicatorsTest {
    private static final String RECORD =
            "{\"id\":\"A-1\",\"kind\":\"achievement\",\"title\":\"耐高温隔膜\",\"summary\":\"隔膜孔隙率为45%~60%，耐温180℃以上。\"}";

    @TempDir
    private Path directory;

    @BeforeEach
    void importOne() throws IOException {
        try (var store = RecordStore.open(directory)) {
            put(store, RECORD);
        }
    }

    @Test
    void indicatorsAreStoredWithTheirPlaces() {
        try (var store = RecordStore.open(directory)) {
            var found = store.indicators(Kind.ACHIEVEMENT, "A-1");

            assertThat(found).extracting(i -> i.indicator().text()).containsExactly("隔膜孔隙率为45%~60%", "耐温180℃以上");
            assertThat(found).extracting(RecordIndicator::field).containsOnly("summary");
            assertThat(found)
                    .isEqualTo(RecordIndicator.of(
                            store.find(Kind.ACHIEVEMENT, "A-1").orElseThrow()));
        }
    }

    @Test
    void indicatorsChangeAndGoWithTheRecord() throws IOException {
        try (var store = RecordStore.open(directory)) {
            put(store, RECORD.replace("180℃", "200℃"));
            assertThat(store.indicators(Kind.ACHIEVEMENT, "A-1"))
                    .extracting(i -> i.indicator().low())
                    .contains(200.0);

            store.delete(Kind.ACHIEVEMENT, "A-1");
            assertThat(store.indicators(Kind.ACHIEVEMENT, "A-1")).isEmpty();
        }
    }

    @Test
    void recordsOfAStoreOfBeforeGetTheirIndicatorsWhenItIsOpened() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("store.db"));
                var statement = connection.createStatement()) {
            statement.execute("update record set indicators = null");
            statement.execute("update property set value = '1' where name = 'schema'");
        }

        try (var store = RecordStore.open(directory)) {
            assertThat(store.indicators(Kind.ACHIEVEMENT, "A-1")).hasSize(2);
        }
    }

    private void put(RecordStore store, String line) throws IOException {
        var file = Files.writeString(directory.resolve("records.jsonl"), line + "\n");
        new Importer(store).run(List.of(file), ImportOptions.DEFAULT, ImportProgress.NONE);
    }
}
