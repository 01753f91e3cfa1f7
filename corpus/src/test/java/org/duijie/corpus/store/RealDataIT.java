package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of public origin that are not part of this project; the system property {@code duijie.data} names their directory. */
class RealDataIT {
    private static final Path DATA = Path.of(System.getProperty("duijie.data", "../../shared/data"));
    private static final List<Path> FILES = Stream.of(
                    "bdci2019/achievements.jsonl",
                    "bdci2019/needs.jsonl",
                    "chinaxiv/papers.jsonl",
                    "patents/g06f.jsonl",
                    "patents/ipc-titles.jsonl",
                    "patents/mixed.jsonl",
                    "literature/abstracts.jsonl")
            .map(DATA::resolve)
            .toList();

    private static final Path DUMP = DATA.resolve("patents/full-fields-10.sql");

    @TempDir
    Path directory;

    @Test
    void aRealDumpIsImportedAsTenPatentsAndASecondImportChangesNothing() {
        assumeThat(DUMP).as("real dump").isReadable();
        try (var store = RecordStore.open(directory)) {
            var importer = new Importer(store, directory);
            assertThat(importer.run(List.of(DUMP), ImportOptions.DEFAULT, ImportProgress.NONE)
                            .added())
                    .isEqualTo(10);
            assertThat(importer.run(List.of(DUMP), ImportOptions.DEFAULT, ImportProgress.NONE)
                            .unchanged())
                    .isEqualTo(10);
        }
    }

    @Test
    void realRecordsAreImportedAndASecondImportChangesNothing() {
        assumeThat(FILES).as("real records under " + DATA).allMatch(Files::isReadable);
        try (var store = RecordStore.open(directory)) {
            var importer = new Importer(store, directory);
            var first = importer.run(FILES, ImportOptions.DEFAULT, ImportProgress.NONE);
            assertThat(first.added() + first.rejected()).isEqualTo(first.read());
            assertThat(first.rejectedShare()).isLessThan(0.01);
            assertThat(first.ignoredFields()).containsOnlyKeys("discipline");
            long sequence = store.sequence();
            assertThat(sequence).isEqualTo(first.added());

            var second = importer.run(FILES, ImportOptions.DEFAULT, ImportProgress.NONE);
            assertThat(second.added() + second.changed()).isZero();
            assertThat(second.unchanged()).isEqualTo(first.added());
            assertThat(store.sequence()).isEqualTo(sequence);
        }
    }
}
