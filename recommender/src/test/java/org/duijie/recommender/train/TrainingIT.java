package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.vector.TextEmbedder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingIT {
    @TempDir
    static Path directory;

    private static Path data;

    @BeforeAll
    static void load() throws IOException {
        data = SampleStore.in(directory.resolve("data"));
    }

    @Test
    void theSameSeedAndDataGiveTheSameBytes() throws IOException {
        var first = model(SampleStore.quick(data).withMaster("local[2]"));
        var second = model(SampleStore.quick(data).withMaster("local[2]"));
        var alone = model(SampleStore.quick(data).withMaster("local[1]"));
        var other = model(SampleStore.quick(data).withMaster("local[2]").withSeed(2));

        assertThat(second).isEqualTo(first);
        assertThat(alone).isEqualTo(first);
        assertThat(other.keySet())
                .isEqualTo(first.keySet())
                .contains("terms.bin", "vectors.bin", "behaviour.bin", "fields.bin", "affinity.json");
        assertThat(other.get("vectors.bin")).isNotEqualTo(first.get("vectors.bin"));
        assertThat(other.get("behaviour.bin")).isNotEqualTo(first.get("behaviour.bin"));
    }

    /** The sums of a model's files; its folder is removed, so that it is written again. */
    private static Map<String, String> model(TrainingRequest request) throws IOException {
        var models = SampleStore.models(data);
        var manifest = models.open(
                        SampleStore.train(request, TrainingProgress.NONE).model())
                .manifest();
        var sums = new TreeMap<String, String>();
        manifest.parts().forEach((name, part) -> sums.put(name, part.sha256()));
        return sums;
    }

    @Test
    void textsOfOneMatterAreNearerThanOthersAndCountsAreThoseOfTheStore() {
        var seen = new ConcurrentSkipListSet<String>();
        var request = TrainingRequest.of(data, data.resolve("dictionaries"));
        var trained = SampleStore.train(request, (stage, done, total) -> {
            assertThat(done).isLessThanOrEqualTo(total);
            seen.add(stage);
        });

        assertThat(seen).containsExactly("affinity", "behaviour", "fields", "terms", "vectors");
        assertThat(trained.stages())
                .extracting(Trained.StageTime::stage)
                .containsExactly("terms", "vectors", "behaviour", "fields", "affinity");
        var embedder = new TextEmbedder(trained.vectors().orElseThrow(), Vocabulary.shipped());
        var need = embedder.embed("锂电池隔膜", "需要耐180℃的隔膜");
        assertThat(cosine(need, embedder.embed("一种陶瓷涂覆膜的制备方法", "")))
                .isGreaterThan(cosine(need, embedder.embed("水稻插秧机", "")) + 0.1);
        assertCounts(trained);
    }

    private static void assertCounts(Trained trained) {
        var behaviour = trained.behaviour().orElseThrow();
        try (var store = RecordStore.open(data)) {
            assertThat(sequence(trained)).isEqualTo(store.sequence());
            var views = new long[2];
            store.forEachInteraction(i -> views[0] += i.event() == Event.VIEW ? 1 : 0);
            for (var kind : Kind.TECHNOLOGIES) {
                store.forEachChange(0, change -> {
                    if (change.kind() == kind) {
                        views[1] += behaviour.counts(change.id()).of(Event.VIEW);
                    }
                });
            }
            assertThat(views[1]).isEqualTo(views[0]).isPositive();
        }
    }

    private static long sequence(Trained trained) {
        return SampleStore.models(data)
                .open(trained.model())
                .manifest()
                .origins()
                .sequence();
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    @Test
    void aServerMayWriteMeanwhile() {
        try (var store = RecordStore.open(data)) {
            var before = store.sequence();
            var trained = SampleStore.train(SampleStore.quick(data), (stage, done, total) -> {
                if (stage.equals("vectors") && done == 1) {
                    assertThat(store.find("E-NET-04")).isPresent();
                }
            });
            assertThat(sequence(trained)).isEqualTo(before);
        }
    }

    @Test
    void anEmptyStoreTeachesNothing() {
        var empty = directory.resolve("empty");
        RecordStore.open(empty).close();

        assertThatThrownBy(() -> SampleStore.train(SampleStore.quick(empty), TrainingProgress.NONE))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.rule()).isEqualTo("train.empty"));
        assertThat(SampleStore.models(empty).current()).isEmpty();
        assertThat(empty.resolve("training.tmp")).doesNotExist();
    }

    @Test
    void withoutExamplesOrWithOneGradeAloneTheModelInUseStays() throws IOException {
        var texts = directory.resolve("texts");
        load(
                texts,
                "{\"kind\":\"need\",\"id\":\"N\",\"title\":\"锂电池隔膜\"}",
                "{\"kind\":\"achievement\",\"id\":\"A\",\"title\":\"陶瓷隔膜\"}");
        var request = SampleStore.quick(texts);

        assertThatThrownBy(() -> SampleStore.train(request, TrainingProgress.NONE))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.rule()).isEqualTo("train.examples"));
        assertThatThrownBy(() -> SampleStore.train(
                        request.withJudgments(Map.of("N", Map.of("A", 2), "X", Map.of("A", 0))), TrainingProgress.NONE))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.rule()).isEqualTo("train.oneClass"));
        assertThat(SampleStore.models(texts).current()).isEmpty();
    }

    @Test
    void impressionsAloneGiveCountsButNoPreferences() throws IOException {
        var seen = directory.resolve("seen");
        load(
                seen,
                "{\"kind\":\"need\",\"id\":\"N\",\"title\":\"锂电池隔膜\"}",
                "{\"kind\":\"achievement\",\"id\":\"T1\",\"title\":\"陶瓷隔膜\"}",
                "{\"kind\":\"achievement\",\"id\":\"T2\",\"title\":\"水稻育种\"}");
        try (var store = RecordStore.open(seen)) {
            store.addInteractions(
                    List.of(
                            RecordJson.decodeInteraction(
                                    "{\"kind\":\"interaction\","
                                            + "\"at\":\"2025-01-01T00:00:00Z\",\"actor\":\"甲\",\"item\":\"T1\",\"event\":\"impression\",\"position\":3}")));
        }
        var trained = SampleStore.train(
                SampleStore.quick(seen).withJudgments(Map.of("N", Map.of("T1", 3, "T2", 0, "T3", 1))),
                TrainingProgress.NONE);
        var behaviour = trained.behaviour().orElseThrow();

        assertThat(behaviour.counts("T1").of(Event.IMPRESSION)).isEqualTo(1);
        assertThat(behaviour.preference("甲", "T1")).isEmpty();
        assertThat(behaviour.viewRate("T1")).isZero();
        assertThat(trained.vectors()).isEmpty();
        assertThat(trained.examples()).isEqualTo(2);
        assertThat(trained.unknown()).isEqualTo(1);
    }

    private static void load(Path data, String... records) throws IOException {
        try (var store = RecordStore.open(data)) {
            var file = Files.write(data.resolve("records.jsonl"), List.of(records));
            new Importer(store, data).run(List.of(file), ImportOptions.DEFAULT.withMaxRejects(0), ImportProgress.NONE);
        }
    }

    @Test
    void withoutAStoreItSaysWhatToRun() {
        var request = SampleStore.quick(directory.resolve("nowhere"));
        assertThatThrownBy(() -> SampleStore.train(request, TrainingProgress.NONE))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("import records first: ./duijie import");
    }
}
