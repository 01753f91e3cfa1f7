package org.duijie.indexer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.indexer.SmallCorpus.achievement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.indicator.Requirement;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.OtherRules;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.query.TermQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshedIndicatorsTest {
    @TempDir
    Path directory;

    @BeforeEach
    void indexByOtherRules() {
        try (var corpus = new SmallCorpus(directory)) {
            corpus.put(
                    achievement("A1", "隔膜", "耐温180℃以上。"),
                    achievement("A2", "隔膜", "耐温200℃以上。"),
                    achievement("A3", "隔膜", "薄。"));
            OtherRules.found(directory, "id = 'A1'", "[]");
            corpus.index();
        }
    }

    @Test
    void theIndexHoldsTheIndicatorsOfTheStore() {
        try (var corpus = new SmallCorpus(directory)) {
            assertThat(resisting(corpus, 150))
                    .as("those of A1 were taken from the store")
                    .containsExactly("A2");
            assertThat(corpus.rebuild().indexed()).isEqualTo(3);
            assertThat(resisting(corpus, 150)).containsExactly("A2");
        }
    }

    @Test
    void changedRulesLeadToFreshIndicatorsInStoreAndIndex() {
        OtherRules.inForce(directory);
        try (var corpus = new SmallCorpus(directory)) {
            assertThat(corpus.builder().holds(corpus.store(), 1)).isFalse();
            var told = new ArrayList<String>();

            var report = corpus.builder().update(corpus.store(), false, tellTo(told));

            assertThat(report.indexed()).as("just A1").isEqualTo(1);
            assertThat(report.rebuilt()).isFalse();
            assertThat(told).containsExactly("refreshed 3 of 3", "indexed 1 of 1");
            assertThat(corpus.store().indicators(Kind.ACHIEVEMENT, "A1")).hasSize(1);
            assertThat(resisting(corpus, 150)).containsExactly("A1", "A2");
            assertThat(corpus.builder().holds(corpus.store(), corpus.store().sequence()))
                    .isTrue();
            assertThat(corpus.index().indexed()).as("again").isZero();
        }
    }

    @Test
    void aRebuildAndARollbackAndALiveWriterBringThemToo() {
        for (var bring : List.<Bring>of(
                corpus -> corpus.builder().rebuild(corpus.store(), 1, IndexProgress.NONE),
                corpus -> corpus.builder().rollback(corpus.store(), Optional.empty(), IndexProgress.NONE),
                RefreshedIndicatorsTest::follow)) {
            OtherRules.found(directory, "id = 'A1'", "[]");
            OtherRules.inForce(directory);
            try (var corpus = new SmallCorpus(directory)) {
                bring.with(corpus);

                assertThat(resisting(corpus, 150)).containsExactly("A1", "A2");
            }
        }
    }

    private interface Bring {
        void with(SmallCorpus corpus);
    }

    private static void follow(SmallCorpus corpus) {
        try (var live = corpus.builder().openLive(corpus.store(), Optional.empty(), IndexProgress.NONE)) {
            live.writer().catchUp(IndexProgress.NONE);
            live.writer().commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexProgress tellTo(List<String> told) {
        return new IndexProgress() {
            @Override
            public void indexed(long done, long total) {
                told.add("indexed " + done + " of " + total);
            }

            @Override
            public void refreshed(long done, long total) {
                told.add("refreshed " + done + " of " + total);
            }
        };
    }

    /** Those that can be heated so far. */
    private static List<String> resisting(SmallCorpus corpus, int degrees) {
        try (var index = SearchIndex.open(corpus.root())) {
            var request = SearchRequest.query(new TermQuery(List.of(), 0));
            request.indicator(Requirement.parse("耐温>=" + degrees + "℃"));
            return index.search(request.build()).hits().stream()
                    .map(hit -> hit.record().id())
                    .sorted()
                    .toList();
        }
    }
}
