package org.duijie.indexer.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.duijie.indexer.SmallCorpus.achievement;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.forward.DemandTerms;
import org.duijie.indexer.forward.ForwardTerms;
import org.duijie.indexer.forward.TermIds;
import org.duijie.indexer.query.FoundDocument;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorIndexTest {
    /** Texts about batteries lie along one axis, those about rice along the other; of others nothing is known. */
    private record ByMatter(String fingerprint) implements Embedder {
        private static final float[] BATTERY = {1, 0};
        private static final float[] RICE = {0, 1};

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public float[] embed(CorpusRecord record) {
            return embed(record.common().title(), record.common().summary());
        }

        @Override
        public float[] embed(String title, String text) {
            var all = title + text;
            return all.contains("电池") || all.contains("隔膜") ? BATTERY : all.contains("稻") ? RICE : new float[2];
        }
    }

    @TempDir
    Path directory;

    private SmallCorpus corpus;

    @BeforeEach
    void fill() {
        corpus = new SmallCorpus(directory)
                .put(
                        achievement("A1", "锂电池回收", ""),
                        achievement("A2", "陶瓷隔膜", ""),
                        achievement("A3", "水稻育种", ""),
                        achievement("A4", "数控机床", ""),
                        "{\"kind\":\"need\",\"id\":\"N1\",\"title\":\"电池\",\"visibility\":\"private\"}");
    }

    @AfterEach
    void close() {
        corpus.close();
    }

    @Test
    void whatIsNearByVectorIsACandidateWithoutAWordInCommon() {
        indexed("one");
        try (var index = SearchIndex.open(corpus.root())) {
            var found = found(index, "回收", Optional.of(new float[] {1, 0}));

            assertThat(found).containsOnlyKeys("A1", "A2", "A3");
            assertThat(found.get("A2").score()).isZero();
            assertThat(found.get("A1").score()).isPositive();
        }
    }

    @Test
    void candidatesHaveTheirVectorsWhereSomethingIsKnownOfThem() {
        indexed("one");
        try (var index = SearchIndex.open(corpus.root())) {
            var found = found(index, "数控机床 回收", Optional.empty());

            assertThat(found.get("A4").vector()).isEmpty();
            assertThat(found.get("A1").vector().orElseThrow()).containsExactly(new float[] {1, 0}, within(0.01f));
        }
    }

    @Test
    void whoAsksIsFoundWithTermsVectorAndIndicatorsAsTheyWouldBeMadeOfTheRecord() {
        corpus.put("""
                {"kind":"need","id":"N2","title":"求购电池隔膜","summary":"需要耐高温隔膜,孔隙率≥45%","visibility":"public"}""");
        indexed("one");
        try (var index = SearchIndex.open(corpus.root())) {
            var need = found(index, "隔膜", Kind.NEED, Optional.empty()).get("N2");

            assertThat(need.vector().orElseThrow()).containsExactly(1, 0);
            assertThat(need.indicators())
                    .isEqualTo(RecordIndicator.of(need.record()))
                    .isNotEmpty();
            assertThat(need.demand().encode())
                    .isEqualTo(DemandTerms.of(need.record(), new TermIds(IndexSchema.analyzer(Vocabulary::shipped)))
                            .encode());
            assertThat(need.terms()).isSameAs(ForwardTerms.NONE);
        }
    }

    @Test
    void ofNearDuplicatesOneIsACandidateThoughTheOtherIsNear() {
        var text = "一种用于动力电池的陶瓷涂覆隔膜，耐温180℃以上，孔隙率45%，采用水性浆料双面涂覆，经辊压与热处理制成";
        corpus.put(achievement("B1", "动力电池用陶瓷涂覆隔膜", text), achievement("B2", "动力电池用陶瓷涂覆隔膜", text + "。"));
        indexed("one");
        try (var index = SearchIndex.open(corpus.root())) {
            var found = found(index, "水性浆料", Optional.of(new float[] {1, 0}));

            assertThat(found.keySet().stream().filter(id -> id.startsWith("B"))).hasSize(1);
        }
    }

    @Test
    void anotherEmbedderMakesANewGenerationAndTheSameOneDoesNot() {
        indexed("one");
        assertThat(builder("one").nothingToDo(corpus.store(), corpus.store().sequence()))
                .isPresent();
        assertThat(builder("one")
                        .update(corpus.store(), false, IndexProgress.NONE)
                        .rebuilt())
                .isFalse();
        assertThat(builder("two").nothingToDo(corpus.store(), corpus.store().sequence()))
                .isEmpty();
        assertThat(builder("two")
                        .update(corpus.store(), false, IndexProgress.NONE)
                        .rebuilt())
                .isTrue();
        try (var index = SearchIndex.open(corpus.root())) {
            assertThat(index.manifest().embedder()).isEqualTo("two");
        }
    }

    @Test
    void whatIsIndexedWithoutTheEmbedderOfTheGenerationHasNoVector() {
        indexed("one");
        corpus.put(achievement("A5", "电池包", ""));
        corpus.index();
        try (var index = SearchIndex.open(corpus.root())) {
            assertThat(index.manifest().embedder()).isEqualTo("one");
            assertThat(found(index, "电池包", Optional.empty()).get("A5").vector()).isEmpty();
        }
    }

    private void indexed(String embedder) {
        builder(embedder).update(corpus.store(), false, IndexProgress.NONE);
    }

    private IndexBuilder builder(String embedder) {
        return new IndexBuilder(
                corpus.root(), Vocabulary::shipped, () -> Optional.of(new ByMatter(embedder)), Clock.systemUTC());
    }

    private static Map<String, FoundDocument> found(SearchIndex index, String text, Optional<float[]> near) {
        return found(index, text, Kind.ACHIEVEMENT, near);
    }

    private static Map<String, FoundDocument> found(SearchIndex index, String text, Kind kind, Optional<float[]> near) {
        var seen = new ArrayList<FoundDocument>();
        var request = SearchRequest.query(index.typedTerms(text).requiring(1))
                .filter(Facet.KIND, List.of(kind.code()))
                .candidates(20)
                .rescorer(candidates -> {
                    candidates.forEach(FoundDocument::record);
                    seen.addAll(candidates);
                    return new double[candidates.size()];
                })
                .nearest(near);
        index.search(request.build());
        return seen.stream().collect(Collectors.toMap(d -> d.record().id(), d -> d));
    }
}
