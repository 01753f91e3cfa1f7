package org.duijie.indexer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duijie.indexer.SmallCorpus.achievement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.IndexContent;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.schema.IndexSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBuilderTest {
    @TempDir
    Path directory;

    private SmallCorpus corpus;

    @BeforeEach
    void open() {
        corpus = new SmallCorpus(directory);
    }

    @AfterEach
    void close() {
        corpus.close();
    }

    @Test
    void theFirstBuildIndexesEverythingAndSaysSo() {
        var report = corpus.put(achievement("A1", "锂电池隔膜", "耐高温"), achievement("A2", "石墨烯", ""))
                .index();

        assertThat(report.indexed()).isEqualTo(2);
        assertThat(report.deleted()).isZero();
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.characters()).isEqualTo(11);
        assertThat(report.sequence()).isEqualTo(2);
        assertThat(report.generation()).isEqualTo("g000001");
        assertThat(report.rebuilt()).isTrue();
        assertThat(IndexContent.of(corpus.root()).records()).containsOnlyKeys("A1 achievement", "A2 achievement");
    }

    @Test
    void anEmptyStoreGivesAnEmptyIndex() {
        assertThat(corpus.index().documents()).isZero();
        try (var index = SearchIndex.open(corpus.root())) {
            assertThat(index.countsByKind()).isEmpty();
            assertThat(index.search(index.asked("电池").facets().build()).hits()).isEmpty();
        }
    }

    @Test
    void theManifestSaysWhatTheIndexWasBuiltWith() {
        corpus.put(achievement("A1", "锂电池隔膜", ""));
        try (var index = corpus.indexed()) {
            assertThat(index.manifest())
                    .isEqualTo(new Manifest(
                            IndexSchema.version(),
                            Vocabulary.shipped().fingerprint(),
                            "",
                            corpus.store().identity(),
                            1,
                            SmallCorpus.NOW));
        }
    }

    @Test
    void nothingNewMeansNothingWritten() throws IOException {
        corpus.put(achievement("A1", "锂电池隔膜", "")).index();
        var before = files();

        var report = corpus.index();

        assertThat(report.indexed()).isZero();
        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.sequence()).isEqualTo(1);
        assertThat(report.rebuilt()).isFalse();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void onlyWhatChangedIsIndexedAndWhatWasDeletedIsGone() {
        corpus.put(achievement("A1", "锂电池隔膜", ""), achievement("A2", "石墨烯", ""), achievement("A3", "轴承", ""))
                .index();

        var report = corpus.put(achievement("A1", "锂电池隔膜", ""), achievement("A2", "碳纤维", ""))
                .delete(Kind.ACHIEVEMENT, "A3")
                .index();

        assertThat(report.indexed()).isEqualTo(1);
        assertThat(report.deleted()).isEqualTo(1);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.generation()).isEqualTo("g000001");
        var content = IndexContent.of(corpus.root());
        assertThat(content.records()).containsOnlyKeys("A1 achievement", "A2 achievement");
        assertThat(content.postings()).containsKey("title 碳纤维").doesNotContainKeys("title 石墨烯", "title 轴承");
        assertThat(content.sequence()).isEqualTo(5);
    }

    @Test
    void theSameIdOfTwoKindsIsTwoDocuments() {
        corpus.put(achievement("1", "轴承", ""), "{\"kind\":\"need\",\"id\":\"1\",\"title\":\"轴承\"}")
                .index();
        corpus.delete(Kind.NEED, "1").index();

        assertThat(IndexContent.of(corpus.root()).records()).containsOnlyKeys("1 achievement");
    }

    @Test
    void manySmallChangesEndInTheSameContentAsOneBuildAndInFewSegments() throws IOException {
        var records = SmallCorpus.randomAchievements(5, 60);
        for (var record : records) {
            corpus.put(record).index();
        }
        var grown = IndexContent.of(corpus.root());
        assertThat(segments()).isLessThan(15);

        corpus.rebuild();

        assertThat(IndexContent.of(corpus.root())).isEqualTo(grown);
    }

    @Test
    void aRebuildLeavesReadersUndisturbedUntilTheyRefresh() {
        corpus.put(achievement("A1", "锂电池隔膜", ""));
        try (var index = corpus.indexed()) {
            corpus.put(achievement("A2", "锂电池正极", ""));
            assertThat(corpus.rebuild().generation()).isEqualTo("g000002");

            assertThat(ids(index)).containsExactly("A1");
            assertThat(index.refresh()).isTrue();
            assertThat(ids(index)).containsExactly("A1", "A2");
            assertThat(index.refresh()).isFalse();
        }
    }

    @Test
    void readersFindTheOldGenerationWhileTheNewOneIsBuilt() {
        corpus.put(SmallCorpus.randomAchievements(1, 600)).index();
        try (var index = SearchIndex.open(corpus.root())) {
            var told = new ArrayList<Long>();
            corpus.put(achievement("B1", "锂电池正极", ""));
            corpus.builder().update(corpus.store(), true, (done, total) -> {
                told.add(done);
                assertThat(index.refresh()).isFalse();
                assertThat(index.countsByKind().getFirst().count()).isEqualTo(600);
                try (var other = SearchIndex.open(corpus.root())) {
                    assertThat(other.manifest().sequence()).isEqualTo(600);
                }
            });
            assertThat(told).containsExactly(500L, 601L);
            assertThat(index.refresh()).isTrue();
            assertThat(index.countsByKind().getFirst().count()).isEqualTo(601);
        }
    }

    @Test
    void anUpdateIsSeenAfterARefresh() {
        corpus.put(achievement("A1", "锂电池隔膜", ""));
        try (var index = corpus.indexed()) {
            corpus.put(achievement("A2", "锂电池正极", "")).index();

            assertThat(ids(index)).containsExactly("A1");
            assertThat(index.refresh()).isTrue();
            assertThat(ids(index)).containsExactly("A1", "A2");
        }
    }

    @Test
    void aSecondBuilderIsToldToWait() {
        corpus.put(achievement("A1", "锂电池隔膜", ""));

        corpus.builder()
                .update(
                        corpus.store(),
                        false,
                        (done, total) -> assertThatThrownBy(corpus::rebuild)
                                .isInstanceOf(BrokenRule.class)
                                .hasMessage("the index in " + corpus.root()
                                        + " is being updated by another process, try again later"));

        assertThat(IndexContent.of(corpus.root()).records()).hasSize(1);
    }

    @Test
    void aBuildThatFailsLeavesNothingBehindAndTheIndexAsItWas() {
        corpus.put(achievement("A1", "锂电池隔膜", "")).index();
        corpus.put(achievement("A2", "锂电池正极", ""));

        assertThatThrownBy(() -> corpus.builder().update(corpus.store(), true, (done, total) -> {
                    throw new IllegalStateException("told too much");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("told too much");

        assertThat(corpus.root().resolve("g000002")).doesNotExist();
        assertThat(IndexContent.of(corpus.root()).records()).hasSize(1);
        assertThat(corpus.index().indexed()).isEqualTo(1);
    }

    @Test
    void anotherStoresIndexIsRefused() throws IOException {
        corpus.put(achievement("A1", "锂电池隔膜", "")).index();
        try (var other = new SmallCorpus(Files.createDirectory(directory.resolve("other")))) {
            var builder = corpus.builder();
            assertThatThrownBy(() -> builder.update(other.store(), false, IndexProgress.NONE))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("the index belongs to record store "
                            + corpus.store().identity() + ", the store here is "
                            + other.store().identity()
                            + " (or went back to an earlier state); run: ./duijie index --rebuild");
            assertThat(builder.update(other.store(), true, IndexProgress.NONE).documents())
                    .isZero();
        }
    }

    private List<String> ids(SearchIndex index) {
        return index.search(index.asked("锂电池").build()).hits().stream()
                .map(h -> h.record().id())
                .sorted()
                .toList();
    }

    private int segments() throws IOException {
        try (var files = FSDirectory.open(
                        new Generations(corpus.root()).current().orElseThrow());
                var reader = DirectoryReader.open(files)) {
            return reader.leaves().size();
        }
    }

    /** Every file of the index but locks with when it was written. */
    private Map<String, Object> files() throws IOException {
        var files = new TreeMap<String, Object>();
        try (var walk = Files.walk(corpus.root())) {
            for (var file : walk.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().endsWith(".lock"))
                    .toList()) {
                files.put(file.toString(), Files.getLastModifiedTime(file));
            }
        }
        return files;
    }
}
