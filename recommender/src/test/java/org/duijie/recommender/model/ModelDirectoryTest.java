package org.duijie.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDirectoryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path directory;

    private Path root;
    private ModelDirectory models;

    @BeforeEach
    void open() {
        root = directory.resolve("models");
        models = at(NOON);
    }

    private ModelDirectory at(Instant time) {
        return new ModelDirectory(root, Clock.fixed(time, ZoneOffset.UTC));
    }

    @Test
    void beforeTheFirstModelThereIsNone() {
        assertThat(models.current()).isEmpty();
        assertThat(models.list()).isEmpty();
        refused(() -> models.open("m000000000000"), "model.unknown", "there is no model \"m000000000000\" in " + root);
        refused(() -> models.use("../x"), "model.unknown", "there is no model \"../x\" in " + root);
        assertThat(root).doesNotExist();
    }

    @Test
    void aModelThatIsWrittenIsInUseAndReadsAsItWasWritten() throws IOException {
        var id = models.write(SmallModel.draft(1));

        assertThat(id).matches("m[0-9a-f]{12}");
        assertThat(models.current()).contains(id);
        var model = models.open(id);
        assertThat(model.id()).isEqualTo(id);
        assertThat(model.manifest().id()).isEqualTo(id);
        assertThat(model.manifest().origins()).isEqualTo(new Origins(1, "d1", "s1", 7, SmallModel.DATA));
        assertThat(model.manifest().features()).containsExactly("bm25.title", "region");
        assertThat(model.manifest().measures()).containsEntry("ECE", new Measure(0.03, 0.02, 0.05));
        assertThat(model.manifest().bytes()).isEqualTo(19);
        assertThat(model.created()).contains(new Created(NOON, Duration.ofMillis(12_345)));
        assertThat(model.has("terms.bin")).isTrue();
        assertThat(model.has("vectors.bin")).isFalse();
        try (var in = model.part("terms.bin")) {
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3, 1);
        }
        assertThat(names(root)).containsExactlyInAnyOrder("CURRENT", "models.lock", id);
    }

    @Test
    void theManifestIsPlainToRead() throws IOException {
        var id = models.write(SmallModel.draft(1));

        assertThat(root.resolve(id).resolve("manifest.json"))
                .hasContent("""
                {
                  "id" : "ID",
                  "format" : 1,
                  "seed" : 1,
                  "dictionary" : "d1",
                  "store" : "s1",
                  "sequence" : 7,
                  "data" : "DATA",
                  "features" : [
                    "bm25.title",
                    "region"
                  ],
                  "measures" : {
                    "ECE" : {
                      "value" : 0.03,
                      "low" : 0.02,
                      "high" : 0.05
                    },
                    "nDCG@10" : {
                      "value" : 0.71,
                      "low" : 0.69,
                      "high" : 0.73
                    }
                  },
                  "parts" : {
                    "affinity.json" : {
                      "bytes" : 15,
                      "sha256" : "212a94bc287619d65dedf24ada420d8dd22926cbf2167adfee8f4237c641642f"
                    },
                    "terms.bin" : {
                      "bytes" : 4,
                      "sha256" : "1ff7a222646f0261a6c13122e2d55f63074832445d115d3d7818a8b18ab1f7dd"
                    }
                  }
                }
                """.replace("ID", id).replace("DATA", SmallModel.DATA));
    }

    @Test
    void theSameDraftGivesTheSameIdAndTheSameBytesButForTheTime() throws IOException {
        var id = models.write(SmallModel.draft(1));
        var other = new ModelDirectory(directory.resolve("other"), Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));

        assertThat(other.write(SmallModel.draft(1))).isEqualTo(id);
        var here = content(root.resolve(id));
        var there = content(directory.resolve("other").resolve(id));
        assertThat(here.remove("created.json")).isNotEqualTo(there.remove("created.json"));
        assertThat(there).isEqualTo(here).containsOnlyKeys("manifest.json", "affinity.json", "terms.bin");
        assertThat(models.write(SmallModel.draft(2))).isNotEqualTo(id);
    }

    @Test
    void aModelThatIsThereAlreadyStaysAsItIsAndIsInUse() {
        var first = models.write(SmallModel.draft(1));
        var second = models.write(SmallModel.draft(2));

        assertThat(at(NOON.plusSeconds(60)).write(SmallModel.draft(1))).isEqualTo(first);
        assertThat(models.current()).contains(first);
        assertThat(models.open(first).created()).map(Created::at).contains(NOON);
        assertThat(models.list()).extracting(KeptModel::id).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aDamagedModelIsWrittenAnew() throws IOException {
        var id = models.write(SmallModel.draft(1));
        Files.writeString(root.resolve(id).resolve("terms.bin"), "x");

        assertThat(models.write(SmallModel.draft(1))).isEqualTo(id);
        models.open(id).verify();
        assertThat(names(root)).containsExactlyInAnyOrder("CURRENT", "models.lock", id);
    }

    @Test
    void modelsAreListedTheNewestFirst() throws IOException {
        var old = models.write(SmallModel.draft(1));
        var newer = at(NOON.plusSeconds(60)).write(SmallModel.draft(2));
        var damaged = at(NOON.plusSeconds(120)).write(SmallModel.draft(3));
        Files.delete(root.resolve(damaged).resolve("created.json"));
        Files.writeString(root.resolve(damaged).resolve("manifest.json"), "{");
        models.use(old);

        assertThat(models.list()).extracting(KeptModel::id).containsExactly(newer, old, damaged);
        assertThat(models.list()).extracting(KeptModel::inUse).containsExactly(false, true, false);
        assertThat(models.list().getLast().manifest()).isEmpty();
        assertThat(models.list().getLast().fault()).map(BrokenRule::rule).contains("model.manifest");
    }

    @Test
    void anEarlierModelCanBeUsedAgainIfItIsWhole() throws IOException {
        var first = models.write(SmallModel.draft(1));
        var second = models.write(SmallModel.draft(2));
        models.use(first);
        assertThat(models.current()).contains(first);

        Files.delete(root.resolve(second).resolve("terms.bin"));
        refused(
                () -> models.use(second),
                "model.missing",
                "model " + second + " lacks the file terms.bin; train again: ./duijie train, or use another one:"
                        + " ./duijie model use ID");
        refused(() -> models.use("m0123456789ab"), "model.unknown", "no model \"m0123456789ab\"");
        assertThat(models.current()).contains(first);
    }

    @Test
    void aPartThatCannotBeWrittenLeavesTheModelInUseInUse() throws IOException {
        var id = models.write(SmallModel.draft(1));
        for (var failing : new String[] {"affinity.json", "terms.bin"}) {
            var parts = new HashMap<String, PartWriter>(SmallModel.draft(2).parts());
            parts.put(failing, out -> {
                out.write(1);
                throw new IOException("disk full");
            });
            refused(() -> models.write(SmallModel.draft(2, parts)), "model.io", "disk full");

            assertThat(models.current()).contains(id);
            assertThat(names(root)).as(failing).containsExactlyInAnyOrder("CURRENT", "models.lock", id);
            models.open(id).verify();
        }
    }

    @Test
    void whatAKilledWriterLeftIsRemovedByTheNextOne() throws IOException {
        var id = models.write(SmallModel.draft(1));
        var killed = Files.createDirectory(root.resolve(".new-1234"));
        Files.writeString(killed.resolve("terms.bin"), "half");
        Files.createDirectory(root.resolve(".old-1234"));
        Files.writeString(root.resolve(".new-CURRENT"), "m0");

        assertThat(models.current()).contains(id);
        assertThat(models.list()).extracting(KeptModel::id).containsExactly(id);
        var next = models.write(SmallModel.draft(2));
        assertThat(names(root)).containsExactlyInAnyOrder("CURRENT", "models.lock", id, next);
    }

    @Test
    void whileOneWritesAnotherIsRefused() {
        var id = models.write(SmallModel.draft(1));
        var parts = Map.<String, PartWriter>of("terms.bin", out -> {
            refused(
                    () -> models.write(SmallModel.draft(2)),
                    "model.busy",
                    "another program is writing models in " + root);
            refused(() -> models.use(id), "model.busy", "another program is writing");
        });

        models.write(SmallModel.draft(3, parts));
    }

    @Test
    void aCurrentThatNamesNothingIsRefused() throws IOException {
        var id = models.write(SmallModel.draft(1));
        for (var said : new String[] {"m0123456789ab", "", "../..", "."}) {
            Files.writeString(root.resolve("CURRENT"), said);
            refused(models::current, "model.current", "names the model \"" + said + "\", which is not there");
        }
        assertThat(models.list()).extracting(KeptModel::inUse).containsExactly(false);
        models.use(id);
        assertThat(models.current()).contains(id);
    }

    private static void refused(ThrowingCallable call, String rule, String text) {
        assertThatThrownBy(call)
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining(text)
                .extracting(e -> ((BrokenRule) e).rule())
                .isEqualTo(rule);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.map(p -> p.getFileName().toString()).toList();
        }
    }

    private static Map<String, String> content(Path folder) throws IOException {
        var content = new TreeMap<String, String>();
        for (var name : names(folder)) {
            content.put(name, HexFormat.of().formatHex(Files.readAllBytes(folder.resolve(name))));
        }
        return content;
    }
}
