package org.duijie.indexer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.duijie.indexer.SmallCorpus.achievement;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.schema.IndexSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes that cannot be read: opening and updating say why and what to run, and a rebuild heals them. */
class DamagedIndexTest {
    @TempDir
    Path directory;

    private SmallCorpus corpus;

    @BeforeEach
    void build() {
        corpus = new SmallCorpus(directory);
        corpus.put(achievement("A1", "锂电池隔膜", "")).index();
    }

    @AfterEach
    void close() {
        corpus.close();
    }

    @Test
    void aTruncatedSegmentFileIsDamage() throws IOException {
        var segment = file(name -> name.endsWith(".cfs") || name.endsWith(".fdt"));
        try (var channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        corpus.put(achievement("A2", "锂电池正极", "")); // so that an update reads the segment
        assertDamagedUntilRebuilt("");
    }

    @Test
    void aMissingCommitIsDamage() throws IOException {
        Files.delete(file(name -> name.startsWith("segments_")));
        assertDamagedUntilRebuilt("IndexNotFoundException: no segments* file found in");
    }

    @Test
    void aMissingSegmentFileIsDamage() throws IOException {
        Files.delete(file(name -> name.endsWith(".si")));
        assertDamagedUntilRebuilt("CorruptIndexException: ");
    }

    @Test
    void aPointerToNowhereIsDamage() throws IOException {
        Files.writeString(corpus.root().resolve("CURRENT"), "g000007\n");
        assertDamagedUntilRebuilt("CURRENT = g000007");
    }

    @Test
    void aPointerOfGarbageIsDamage() throws IOException {
        Files.write(corpus.root().resolve("CURRENT"), new byte[] {(byte) 0xff, 0, 1, 2});
        assertDamagedUntilRebuilt("MalformedInputException");
    }

    @Test
    void aPointerOutOfTheDirectoryIsDamage() throws IOException {
        Files.writeString(corpus.root().resolve("CURRENT"), "../index/g000001\n");
        assertDamagedUntilRebuilt("CURRENT = ../index/g000001");
    }

    @Test
    void aPointerWithoutContentIsDamage() throws IOException {
        Files.writeString(corpus.root().resolve("CURRENT"), "");
        assertDamagedUntilRebuilt("CURRENT = ");
    }

    @Test
    void anotherSchemaVersionIsRefused() throws IOException {
        alterManifest("schema", "0");
        assertRefusedUntilRebuilt("the index has format version 0, this program needs " + IndexSchema.version()
                + "; run: ./duijie index --rebuild");
    }

    @Test
    void otherDictionariesAreRefused() throws IOException {
        alterManifest("dictionary", "hanlp-old");
        assertRefusedUntilRebuilt("the index was built with dictionaries hanlp-old, now they are "
                + Vocabulary.shipped().fingerprint() + "; run: ./duijie index --rebuild");
    }

    @Test
    void aManifestWithoutSenseIsRefused() throws IOException {
        alterManifest("sequence", "many");
        var refused = "the index has format version {";
        assertThatThrownBy(() -> SearchIndex.open(corpus.root())).hasMessageStartingWith(refused);
        assertThatThrownBy(corpus::index).hasMessageStartingWith(refused);
    }

    @Test
    void anIndexWithoutManifestIsRefused() throws IOException {
        alterManifest("store", null);
        assertThatThrownBy(() -> SearchIndex.open(corpus.root()))
                .hasMessageStartingWith("the index has format version {");
        assertThatThrownBy(corpus::index).hasMessageStartingWith("the index has format version {");
    }

    @Test
    void anIndexAheadOfItsStoreIsRefused() throws IOException {
        alterManifest("sequence", "99");
        assertThatThrownBy(corpus::index)
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("(or went back to an earlier state); run: ./duijie index --rebuild");
    }

    @Test
    void whereNothingWasIndexedTheMessageSaysWhatToRun() {
        var nowhere = directory.resolve("nowhere");
        assertThatThrownBy(() -> SearchIndex.open(nowhere))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("there is no index in " + nowhere + " yet, run first: ./duijie index");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsRefused() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "mine");
        var builder = new IndexBuilder(file, java.time.Clock.systemUTC());
        var refused = "the index directory " + file + " is a file, it must be a directory";

        assertThatThrownBy(() -> SearchIndex.open(file)).hasMessage(refused);
        assertThatThrownBy(() -> builder.update(corpus.store(), true, IndexProgress.NONE))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(refused);
        assertThat(file).hasContent("mine");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() {
        var root = Path.of("/proc/duijie-index"); // not even root can write there
        assumeThat(Path.of("/proc/self"))
                .as("a file system that nobody can write to")
                .exists();
        var builder = new IndexBuilder(root, java.time.Clock.systemUTC());

        assertThatThrownBy(() -> builder.update(corpus.store(), false, IndexProgress.NONE))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("the index in " + root + " cannot be read or written: ");
    }

    @Test
    void searchesOnAClosedIndexAreRefused() {
        var index = SearchIndex.open(corpus.root());
        index.close();
        index.close();

        assertThatThrownBy(index::countsByKind).hasMessage("the index " + corpus.root() + " is closed");
        assertThatThrownBy(index::refresh).hasMessage("the index " + corpus.root() + " is closed");
    }

    @Test
    void aReaderKeepsItsSnapshotWhenARefreshFails() throws IOException {
        try (var index = SearchIndex.open(corpus.root())) {
            Files.writeString(corpus.root().resolve("CURRENT"), "g000007\n");

            assertThatThrownBy(index::refresh).hasMessageContaining("is damaged (CURRENT = g000007)");
            assertThat(index.countsByKind().getFirst().count()).isEqualTo(1);
        }
    }

    private void assertDamagedUntilRebuilt(String detail) {
        var message = "the index in " + corpus.root() + " is damaged (";
        for (var use : uses()) {
            assertThatThrownBy(use)
                    .isInstanceOf(BrokenRule.class)
                    .hasMessageStartingWith(message)
                    .hasMessageContaining(detail)
                    .hasMessageEndingWith("); run: ./duijie index --rebuild");
        }
        assertRebuildHeals();
    }

    private void assertRefusedUntilRebuilt(String message) {
        for (var use : uses()) {
            assertThatThrownBy(use).isInstanceOf(BrokenRule.class).hasMessage(message);
        }
        assertRebuildHeals();
    }

    private ThrowingCallable[] uses() {
        return new ThrowingCallable[] {() -> SearchIndex.open(corpus.root()), corpus::index};
    }

    private void assertRebuildHeals() {
        long records = corpus.rebuild().documents();
        try (var index = SearchIndex.open(corpus.root())) {
            assertThat(index.countsByKind().getFirst().count()).isEqualTo(records);
        }
    }

    private Path file(Predicate<String> name) throws IOException {
        try (var files = Files.list(generation())) {
            return files.filter(f -> name.test(f.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path generation() throws IOException {
        return new Generations(corpus.root()).current().orElseThrow();
    }

    /** Writes a commit that says something else; null removes the entry. */
    private void alterManifest(String key, String value) throws IOException {
        var configuration = new IndexWriterConfig(IndexSchema.analyzer(Vocabulary::shipped));
        try (var files = FSDirectory.open(generation());
                var writer = new IndexWriter(files, configuration)) {
            var data = new HashMap<String, String>();
            writer.getLiveCommitData().forEach(e -> data.put(e.getKey(), e.getValue()));
            data.put(key, value);
            data.values().removeIf(v -> v == null);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }
}
