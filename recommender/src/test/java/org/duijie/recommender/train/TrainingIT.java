package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.vector.TextEmbedder;
import org.duijie.recommender.vector.WordVectors;
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
        var first = files("first", SampleStore.quick(data).withMaster("local[2]"));
        var second = files("second", SampleStore.quick(data).withMaster("local[2]"));
        var alone = files("alone", SampleStore.quick(data).withMaster("local[1]"));
        var other =
                files("other", SampleStore.quick(data).withMaster("local[2]").withSeed(2));

        for (var name : Set.of(WordVectors.FILE, BehaviourModel.FILE)) {
            assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
            assertThat(alone.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
            assertThat(Files.mismatch(first.resolve(name), other.resolve(name))).isPositive();
        }
    }

    private static Path files(String name, TrainingRequest request) throws IOException {
        var folder = Files.createDirectories(directory.resolve(name));
        var trained = Training.run(request, TrainingProgress.NONE);
        trained.vectors().orElseThrow().write(folder.resolve(WordVectors.FILE));
        trained.behaviour().orElseThrow().write(folder.resolve(BehaviourModel.FILE));
        return folder;
    }

    @Test
    void textsOfOneMatterAreNearerThanOthersAndCountsAreThoseOfTheStore() {
        var seen = new ConcurrentSkipListSet<String>();
        var request = TrainingRequest.of(data, data.resolve("dictionaries"));
        var trained = Training.run(request, (stage, done, total) -> {
            assertThat(done).isLessThanOrEqualTo(total);
            seen.add(stage);
        });

        assertThat(seen).containsExactly("behaviour", "vectors");
        assertThat(trained.stages()).extracting(Trained.StageTime::stage).containsExactly("vectors", "behaviour");
        var embedder = new TextEmbedder(trained.vectors().orElseThrow(), Vocabulary.shipped());
        var need = embedder.embed("锂电池隔膜", "需要耐180℃的隔膜");
        assertThat(cosine(need, embedder.embed("一种陶瓷涂覆膜的制备方法", "")))
                .isGreaterThan(cosine(need, embedder.embed("水稻插秧机", "")) + 0.1);
        assertCounts(trained);
    }

    private static void assertCounts(Trained trained) {
        var behaviour = trained.behaviour().orElseThrow();
        try (var store = RecordStore.open(data)) {
            assertThat(trained.sequence()).isEqualTo(store.sequence());
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
            var trained = Training.run(SampleStore.quick(data), (stage, done, total) -> {
                if (stage.equals("vectors") && done == 1) {
                    assertThat(store.find("E-NET-04")).isPresent();
                }
            });
            assertThat(trained.sequence()).isEqualTo(before);
        }
    }

    @Test
    void hardlyAnyTextAndNoInteractionsGiveNeither() {
        var empty = directory.resolve("empty");
        RecordStore.open(empty).close();
        var trained = Training.run(SampleStore.quick(empty), TrainingProgress.NONE);

        assertThat(trained.vectors()).isEmpty();
        assertThat(trained.behaviour()).isEmpty();
    }

    @Test
    void impressionsAloneGiveCountsButNoPreferences() {
        var seen = directory.resolve("seen");
        try (var store = RecordStore.open(seen)) {
            store.addInteractions(
                    java.util.List.of(
                            RecordJson.decodeInteraction(
                                    "{\"kind\":\"interaction\",\"at\":\"2025-01-01T00:00:00Z\",\"actor\":\"甲\",\"item\":\"T1\",\"event\":\"impression\",\"position\":3}")));
        }
        var behaviour = Training.run(SampleStore.quick(seen), TrainingProgress.NONE)
                .behaviour()
                .orElseThrow();

        assertThat(behaviour.counts("T1").of(Event.IMPRESSION)).isEqualTo(1);
        assertThat(behaviour.preference("甲", "T1")).isEmpty();
        assertThat(behaviour.viewRate("T1")).isZero();
    }

    @Test
    void withoutAStoreItSaysWhatToRun() {
        var request = SampleStore.quick(directory.resolve("nowhere"));
        assertThatThrownBy(() -> Training.run(request, TrainingProgress.NONE))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("import records first: ./duijie import");
    }
}
