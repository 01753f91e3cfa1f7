package org.duijie.indexer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duijie.indexer.SmallCorpus.achievement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
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

class RollbackTest {
    @TempDir
    Path directory;

    private SmallCorpus corpus;

    @BeforeEach
    void build() {
        corpus = new SmallCorpus(directory);
        corpus.put(achievement("A1", "锂电池隔膜", ""), achievement("A2", "锂电池正极", ""))
                .index();
    }

    @AfterEach
    void close() {
        corpus.close();
    }

    @Test
    void aGenerationThatIsLiveAgainIsCaughtUpFromItsOwnSequence() {
        corpus.rebuild();
        corpus.put(achievement("A1", "数控机床", ""), achievement("A3", "激光焊接", ""))
                .delete(Kind.ACHIEVEMENT, "A2")
                .index();
        var expected = IndexContent.of(corpus.root());

        var report = rollback();

        assertThat(report.generation()).isEqualTo("g000001");
        assertThat(report.indexed()).isEqualTo(2);
        assertThat(report.deleted()).isEqualTo(1);
        assertThat(IndexContent.of(corpus.root())).isEqualTo(expected);
        assertThat(names()).containsExactly("g000001", "g000002");
    }

    @Test
    void aSecondRollbackTakesTheFirstBack() {
        corpus.rebuild();
        rollback();
        assertThat(rollback().generation()).isEqualTo("g000002");
        assertThat(names()).containsExactly("g000002", "g000001");
    }

    @Test
    void oneGenerationIsKeptUnlessMoreAreAskedFor() {
        corpus.rebuild();
        corpus.rebuild();
        assertThat(names()).containsExactly("g000003", "g000002");
        assertThat(corpus.root().resolve("g000001")).doesNotExist();

        corpus.builder().rebuild(corpus.store(), 2, IndexProgress.NONE);
        assertThat(names()).containsExactly("g000004", "g000003", "g000002");
        assertThat(corpus.builder()
                        .rollback(corpus.store(), Optional.of("g000002"), IndexProgress.NONE)
                        .generation())
                .isEqualTo("g000002");

        corpus.builder().rebuild(corpus.store(), 0, IndexProgress.NONE);
        assertThat(names()).containsExactly("g000005");
        assertThat(corpus.root().resolve("g000004")).doesNotExist();
    }

    @Test
    void readersTakeItOverAtTheirNextRefresh() {
        corpus.rebuild();
        try (var index = SearchIndex.open(corpus.root())) {
            rollback();
            assertThat(index.refresh()).isTrue();
            assertThat(index.countsByKind().getFirst().count()).isEqualTo(2);
        }
    }

    @Test
    void withoutAnEarlierGenerationItIsRefused() {
        assertThatThrownBy(this::rollback)
                .isInstanceOf(BrokenRule.class)
                .hasMessage("there is no earlier generation in " + corpus.root()
                        + " to roll back to; each index --rebuild keeps one unless told otherwise (--keep)");
    }

    @Test
    void anUnknownGenerationIsRefusedWithThoseThereAre() {
        corpus.rebuild();
        assertThatThrownBy(() -> corpus.builder().rollback(corpus.store(), Optional.of("g000007"), IndexProgress.NONE))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("there is no generation \"g000007\" to roll back to, there are: g000001");
    }

    @Test
    void aGenerationOfAnotherSchemaIsRefusedWithWhatToRunAndTheLiveOneStays() throws IOException {
        corpus.rebuild();
        alterManifest("g000001", "schema", "1");

        assertThatThrownBy(this::rollback)
                .isInstanceOf(BrokenRule.class)
                .hasMessage("the index has format version 1, this program needs " + IndexSchema.version()
                        + "; run: ./duijie index --rebuild");
        assertThat(names()).containsExactly("g000002", "g000001");
    }

    @Test
    void aGenerationOfOtherShippedDictionariesIsRefused() throws IOException {
        corpus.rebuild();
        alterManifest("g000001", "dictionary", "hanlp-old");

        assertThatThrownBy(this::rollback)
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("the index was built with dictionaries hanlp-old, now they are ");
    }

    @Test
    void aGenerationAheadOfAStoreThatWentBackIsRefused() throws IOException {
        corpus.rebuild();
        alterManifest("g000001", "sequence", "99");

        assertThatThrownBy(this::rollback)
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("(or went back to an earlier state); run: ./duijie index --rebuild");
    }

    @Test
    void aDamagedGenerationIsListedWithoutContentAndRefused() throws IOException {
        corpus.rebuild();
        try (var files = Files.list(corpus.root().resolve("g000001"))) {
            for (var file : files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(corpus.builder().generations())
                .extracting(g -> g.manifest().isPresent())
                .containsExactly(true, false);
        assertThatThrownBy(this::rollback)
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("the index in " + corpus.root() + " is damaged (");
        assertThat(names()).containsExactly("g000002", "g000001");
    }

    @Test
    void whatAKilledBuildLeftIsNeitherListedNorKept() throws IOException {
        Files.createDirectory(corpus.root().resolve("g000002"));
        assertThat(names()).containsExactly("g000001");
        corpus.index();
        assertThat(corpus.root().resolve("g000002")).doesNotExist();
    }

    @Test
    void theLiveGenerationIsUpdatedWhileAnotherIsBuilt() {
        corpus.put(achievement("A3", "光伏组件", ""));
        corpus.builder().update(corpus.store(), true, (done, total) -> {
            if (corpus.store().sequence() == 3) {
                corpus.put(achievement("A4", "石墨烯", ""));
                assertThat(corpus.index().generation()).isEqualTo("g000001");
                assertThat(IndexContent.of(corpus.root()).records()).hasSize(4);
            }
        });
        assertThat(names()).containsExactly("g000002", "g000001");
        assertThat(IndexContent.of(corpus.root()).records())
                .as("what came meanwhile is in the new generation")
                .hasSize(4);
    }

    private IndexReport rollback() {
        return corpus.builder().rollback(corpus.store(), Optional.empty(), IndexProgress.NONE);
    }

    private List<String> names() {
        return corpus.builder().generations().stream().map(Generation::name).toList();
    }

    private void alterManifest(String generation, String key, String value) throws IOException {
        var configuration = new IndexWriterConfig(IndexSchema.analyzer(Vocabulary::shipped));
        try (var files = FSDirectory.open(corpus.root().resolve(generation));
                var writer = new IndexWriter(files, configuration)) {
            var data = new HashMap<String, String>();
            writer.getLiveCommitData().forEach(e -> data.put(e.getKey(), e.getValue()));
            data.put(key, value);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }
}
