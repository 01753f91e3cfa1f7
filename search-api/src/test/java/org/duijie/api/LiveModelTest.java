package org.duijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.model.ModelDirectory;
import org.duijie.recommender.model.ModelDraft;
import org.duijie.recommender.model.ModelFolder;
import org.duijie.recommender.model.Origins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveModelTest {
    @TempDir
    Path root;

    private ModelDirectory models;
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<String> loaded = new ArrayList<>();
    private String dictionary = "d1";
    private long now = 5;
    private LiveModel<String> live;

    @BeforeEach
    void prepare() {
        models = new ModelDirectory(root, Clock.systemUTC());
    }

    /** Opens and asks once. */
    private void open() {
        live = new LiveModel<>(models, this::load, () -> dictionary, () -> now, background::add);
        live.get();
    }

    private String write(int seed) {
        return models.write(new ModelDraft(
                new Origins(seed, "d1", "s1", 0, "00".repeat(32)),
                List.of(),
                Map.of(),
                Duration.ZERO,
                Map.of("affinity.json", out -> out.write('0' + seed))));
    }

    private String load(ModelFolder folder) {
        loaded.add(folder.id());
        try (var in = folder.part("affinity.json")) {
            return (char) in.read() + dictionary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void later(Duration time) {
        now += time.toNanos();
    }

    private Optional<String> model() {
        return live.get().map(LiveModel.Used::model);
    }

    @Test
    void withoutModelsThereIsNoneUntilOneIsWritten() {
        open();
        assertThat(live.get()).isEmpty();
        assertThat(live.fault()).isEmpty();

        var id = write(1);
        later(LiveModel.LOOK_EVERY);
        assertThat(live.get()).as("still loading").isEmpty();
        background.remove().run();
        assertThat(live.get()).contains(new LiveModel.Used<>(id, "1d1"));
    }

    @Test
    void theModelInUseIsLoadedByWhoFirstAsks() {
        var id = write(1);
        live = new LiveModel<>(models, this::load, () -> dictionary, () -> now, background::add);
        assertThat(loaded).isEmpty();

        assertThat(live.get()).contains(new LiveModel.Used<>(id, "1d1"));
        assertThat(live.get()).contains(new LiveModel.Used<>(id, "1d1"));
        assertThat(loaded).containsExactly(id);
        assertThat(background).isEmpty();
    }

    @Test
    void whyAModelCannotBeUsedIsKnownToWhoAsksForThatFirst() throws IOException {
        Files.delete(root.resolve(write(1)).resolve("affinity.json"));
        live = new LiveModel<>(models, this::load, () -> dictionary, () -> now, background::add);
        assertThat(live.fault()).map(BrokenRule::rule).contains("model.missing");
    }

    @Test
    void anotherModelIsLoadedInTheBackgroundAndThenTakesThePlaceOfTheOneBefore() {
        write(1);
        open();
        write(2);
        later(LiveModel.LOOK_EVERY.minusNanos(1));
        assertThat(model()).contains("1d1");
        assertThat(background).as("not looked at yet").isEmpty();

        later(Duration.ofNanos(1));
        assertThat(model()).contains("1d1");
        assertThat(background).hasSize(1);
        later(LiveModel.LOOK_EVERY);
        assertThat(model()).contains("1d1");
        assertThat(background).as("loaded by one only").hasSize(1);

        background.remove().run();
        assertThat(model()).contains("2d1");
        later(LiveModel.LOOK_EVERY);
        assertThat(model()).contains("2d1");
        assertThat(background).as("nothing new").isEmpty();
    }

    @Test
    void aModelThatCannotBeUsedLeavesTheOneInUseInUseAndIsTriedOnce() throws IOException {
        var first = write(1);
        open();
        var second = write(2);
        Files.writeString(root.resolve(second).resolve("affinity.json"), "damaged");
        lookAndLoad();

        assertThat(live.get()).contains(new LiveModel.Used<>(first, "1d1"));
        assertThat(live.fault()).map(BrokenRule::rule).contains("model.truncated");
        lookAndLoad();
        assertThat(loaded).containsExactly(first, second);

        write(2);
        lookAndLoad();
        assertThat(live.get()).as("trained again").contains(new LiveModel.Used<>(second, "2d1"));
        assertThat(live.fault()).isEmpty();
    }

    @Test
    void aModelThatIsDamagedAtTheStartIsNoneAndWorksOnceItIsWhole() throws IOException {
        var id = write(1);
        Files.delete(root.resolve(id).resolve("affinity.json"));
        open();
        assertThat(live.get()).isEmpty();
        assertThat(live.fault()).map(BrokenRule::rule).contains("model.missing");

        Files.writeString(root.resolve(id).resolve("affinity.json"), "1");
        Files.setLastModifiedTime(root.resolve("CURRENT"), FileTime.fromMillis(1));
        lookAndLoad();
        assertThat(model()).contains("1d1");
    }

    @Test
    void aLoaderThatFailsLeavesTheOneInUseInUse() {
        write(1);
        live = new LiveModel<>(
                models,
                folder -> {
                    if (!loaded.isEmpty()) {
                        throw new IllegalStateException("unforeseen");
                    }
                    return load(folder);
                },
                () -> dictionary,
                () -> now,
                background::add);
        assertThat(model()).contains("1d1");
        write(2);
        lookAndLoad();

        assertThat(model()).contains("1d1");
        assertThat(live.fault()).isEmpty();
    }

    @Test
    void otherDictionariesLoadTheModelAgain() {
        write(1);
        open();
        dictionary = "d2";
        lookAndLoad();
        assertThat(model()).contains("1d2");
    }

    @Test
    void aCurrentThatIsTakenAwayLeavesNoModelAndOneThatNamesNothingTheOneInUse() throws IOException {
        write(1);
        open();
        Files.writeString(root.resolve("CURRENT"), "m000000000000\n");
        lookAndLoad();
        assertThat(model()).contains("1d1");
        assertThat(live.fault()).map(BrokenRule::rule).contains("model.current");

        Files.delete(root.resolve("CURRENT"));
        lookAndLoad();
        assertThat(model()).isEmpty();
        assertThat(live.fault()).isEmpty();
    }

    @Test
    void manyThreadsSeeOneModelOrTheOther() throws InterruptedException {
        write(1);
        var real = LiveModel.open(models, this::loadOne, () -> "");
        real.get();
        var seen = ConcurrentHashMap.<String>newKeySet();
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                while (!seen.contains("2") && System.nanoTime() < until) {
                    seen.add(real.get().orElseThrow().model());
                    Thread.onSpinWait();
                }
            }));
        }
        write(2);
        for (var thread : threads) {
            thread.join();
        }
        assertThat(seen).containsOnly("1", "2");
    }

    private String loadOne(ModelFolder folder) {
        try (var in = folder.part("affinity.json")) {
            return String.valueOf((char) in.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lookAndLoad() {
        later(LiveModel.LOOK_EVERY);
        live.get();
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
