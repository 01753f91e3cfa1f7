package org.duijie.recommender.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldModelFileTest {
    private static final List<String> RECORDS = List.of(
            "{\"kind\":\"patent\",\"id\":\"P1\",\"title\":\"一种锂电池隔膜\",\"ipc\":[\"H01M50/403\"],\"industry\":[\"C3841\"]}",
            "{\"kind\":\"patent\",\"id\":\"P2\",\"title\":\"水稻插秧机\",\"ipc\":[\"A01C11/02\"],\"industry\":[\"C35\"]}",
            "{\"kind\":\"need\",\"id\":\"N1\",\"title\":\"耐高温隔膜\"}");

    @TempDir
    Path directory;

    private RecordStore store;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        store = RecordStore.open(directory);
        file = directory.resolve(FieldModelFile.NAME);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private FieldModels trained() throws IOException {
        var records = Files.write(directory.resolve("records.jsonl"), RECORDS);
        new Importer(store, directory)
                .run(List.of(records), ImportOptions.DEFAULT.withMaxRejects(0), ImportProgress.NONE);
        return FieldModels.train(store, Vocabulary.shipped());
    }

    private FieldModels read() {
        return FieldModelFile.read(file, store, Vocabulary.shipped());
    }

    @Test
    void aFileReadBackSuggestsTheSame() throws IOException {
        var models = trained();
        FieldModelFile.write(file, models);

        for (var scheme : FieldScheme.values()) {
            assertThat(read().suggest(scheme, "耐高温隔膜", 2)).isEqualTo(models.suggest(scheme, "耐高温隔膜", 2));
        }
        assertThat(read().suggest(FieldScheme.IPC, "耐高温隔膜", 1).getFirst().code())
                .isEqualTo("H01M");
        assertThat(read().suggest(FieldScheme.INDUSTRY, "耐高温隔膜", 1).getFirst().code())
                .isEqualTo("C38");
    }

    @Test
    void theSameRecordsGiveTheSameBytes() throws IOException {
        FieldModelFile.write(file, trained());
        var first = Files.readAllBytes(file);
        FieldModelFile.write(file, FieldModels.train(store, Vocabulary.shipped()));

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        FieldModelFile.write(file, read());
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        try (var files = Files.list(directory)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(f -> f.endsWith(".next"));
        }
    }

    @Test
    void aMissingFileSaysWhatToRun() {
        assertThatThrownBy(this::read)
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("there is no model of technical fields")
                .hasMessageEndingWith("run first: ./duijie fields train");
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        FieldModelFile.write(file, trained());
        var lines = Files.readAllLines(file);
        for (int kept = 1; kept < lines.size(); kept++) {
            Files.write(file, lines.subList(0, kept));
            refused("is damaged (line " + (kept + 1) + "); run: ./duijie fields train");
        }
        Files.writeString(file, "");
        refused("has format \"\"");
    }

    @Test
    void aChangedNumberIsRefused() throws IOException {
        FieldModelFile.write(file, trained());
        Files.writeString(file, Files.readString(file).replaceFirst("code\tA01C\t1", "code\tA01C\t2"));
        refused("is damaged");
        Files.writeString(file, Files.readString(file).replaceFirst("code\tA01C\t2", "code\tA01C"));
        refused("is damaged");
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        FieldModelFile.write(file, trained());
        Files.writeString(file, Files.readString(file).replaceFirst("duijie-fields\t1", "duijie-fields\t9"));
        refused("has format \"duijie-fields 9\", this program needs \"duijie-fields 1\"; run: ./duijie fields train");
    }

    @Test
    void otherDictionariesAreRefused() throws IOException {
        FieldModelFile.write(file, trained());
        var other = Vocabulary.only(Vocabulary.shipped().content());
        assertThatThrownBy(() -> FieldModelFile.read(file, store, other))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining(
                        "was trained with dictionaries " + Vocabulary.shipped().fingerprint())
                .hasMessageEndingWith("run: ./duijie fields train");
    }

    @Test
    void anotherStoreIsRefused() throws IOException {
        FieldModelFile.write(file, trained());
        try (var other = RecordStore.open(directory.resolve("other"))) {
            assertThatThrownBy(() -> FieldModelFile.read(file, other, Vocabulary.shipped()))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessageContaining("belongs to record store " + store.identity());
        }
    }

    @Test
    void aStoreWithoutFieldsTeachesNothing() {
        assertThatThrownBy(() -> FieldModels.train(store, Vocabulary.shipped()))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("there is nothing to learn from: at least two records");
    }

    private void refused(String message) {
        assertThatThrownBy(this::read).isInstanceOf(BrokenRule.class).hasMessageContaining(message);
    }
}
