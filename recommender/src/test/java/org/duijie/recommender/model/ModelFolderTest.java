package org.duijie.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    private static final Set<String> FEATURES = Set.of("bm25.title", "region", "stage");

    @TempDir
    Path root;

    private ModelDirectory models;
    private String id;

    @BeforeEach
    void write() {
        models = new ModelDirectory(root, Clock.systemUTC());
        id = models.write(SmallModel.draft(1));
    }

    @Test
    void aModelFitsTheDictionariesTheStoreAndTheFeaturesOfItsTraining() {
        models.open(id).requireFits("d1", "s1", 7, FEATURES);
        models.open(id).requireFits("d1", "s1", 900, FEATURES);
    }

    @Test
    void aModelOfOtherDictionariesIsRefused() {
        refused(
                () -> models.open(id).requireFits("d2", "s1", 7, FEATURES),
                "model.dictionary",
                "model ID was trained with dictionaries d1, now they are d2; train again: ./duijie train");
    }

    @Test
    void aModelOfAnotherStoreOrOfALaterStateIsRefused() {
        refused(
                () -> models.open(id).requireFits("d1", "s2", 9, FEATURES),
                "model.store",
                "model ID was trained from record store s1 (change 7), the store here is s2 (change 9); train again:"
                        + " ./duijie train");
        refused(
                () -> models.open(id).requireFits("d1", "s1", 6, FEATURES),
                "model.store",
                "model ID was trained from record store s1 (change 7), the store here is s1 (change 6); train again:"
                        + " ./duijie train");
    }

    @Test
    void aFeatureThatThisBuildLacksIsRefused() {
        refused(
                () -> models.open(id).requireFits("d1", "s1", 7, Set.of("bm25.title")),
                "model.feature",
                "model ID uses the feature \"region\", which this program does not have; use the version that trained"
                        + " it, or train again: ./duijie train");
    }

    @Test
    void aPartThatWasCutOffIsRefused() throws IOException {
        Files.write(file("terms.bin"), new byte[] {1, 2});
        refused(
                () -> models.open(id).part("terms.bin"),
                "model.truncated",
                "the file terms.bin of model ID has 2 bytes, it should have 4; train again: ./duijie train, or use"
                        + " another one: ./duijie model use ID".replace("ID", "\u0000"));
        Files.write(file("terms.bin"), new byte[] {1, 2, 3, 1, 0});
        refused(() -> models.open(id).part("terms.bin"), "model.truncated", "has 5 bytes, it should have 4");
        refused(() -> models.open(id).file("terms.bin"), "model.truncated", "has 5 bytes, it should have 4");
    }

    @Test
    void aPartOfOtherContentIsRefused() throws IOException {
        Files.write(file("terms.bin"), new byte[] {1, 2, 3, 9});
        var model = models.open(id);
        refused(
                () -> model.part("terms.bin"),
                "model.checksum",
                "the file terms.bin of model ID is not what was written; train again: ./duijie train");
        refused(model::verify, "model.checksum", "terms.bin");
    }

    @Test
    void aPartThatIsGoneOrWasNeverThereIsRefused() throws IOException {
        Files.delete(file("terms.bin"));
        refused(() -> models.open(id).part("terms.bin"), "model.missing", "model ID lacks the file terms.bin");
        refused(() -> models.open(id).file("terms.bin"), "model.missing", "model ID lacks the file terms.bin");
        refused(() -> models.open(id).part("vectors.bin"), "model.missing", "model ID lacks the file vectors.bin");
        Files.delete(file("manifest.json"));
        refused(() -> models.open(id), "model.missing", "model ID lacks the file manifest.json");
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        edit(json -> json.replace("\"format\" : 1", "\"format\" : 2"));
        refused(
                () -> models.open(id),
                "model.format",
                "model ID has format version 2, this program needs 1; train again: ./duijie train");
        Files.writeString(file("manifest.json"), "{}");
        refused(() -> models.open(id), "model.format", "model ID has format version , this program needs 1");
    }

    @Test
    void aManifestThatWasEditedIsRefused() throws IOException {
        edit(json -> json.replace("\"seed\" : 1", "\"seed\" : 2"));
        refused(() -> models.open(id), "model.checksum", "the file manifest.json of model ID is not what was written");
    }

    @Test
    void aModelInAFolderOfAnotherNameIsRefused() throws IOException {
        Files.move(root.resolve(id), root.resolve("m0123456789ab"));
        assertThatThrownBy(() -> models.open("m0123456789ab"))
                .hasMessageContaining("the file manifest.json of model m0123456789ab is not what was written");
    }

    @Test
    void aManifestThatCannotBeUnderstoodIsRefused() throws IOException {
        for (var edit : List.<UnaryOperator<String>>of(
                json -> json.substring(0, 40),
                json -> "",
                json -> json + "{}",
                json -> json.replace("\"seed\" : 1", "\"seed\" : \"one\""),
                json -> json.replace("\"sequence\" : 7", "\"sequence\" : -7"),
                json -> json.replace("\"low\" : 0.02", "\"low\" : 0.2"),
                json -> json.replace("\"bytes\" : 4", "\"bytes\" : 4.5"),
                json -> json.replace("\"terms.bin\"", "\"../terms.bin\""),
                json -> json.replace("\"seed\" : 1", "\"seed\" : 1, \"seed\" : 2"))) {
            write();
            edit(edit);
            var broken = Files.readString(file("manifest.json"));
            var rule = broken.isEmpty() ? "model.format" : "model.manifest";
            refused(
                    () -> models.open(id),
                    rule,
                    broken.isEmpty() ? "model ID" : "manifest.json of model ID cannot be understood (");
            Files.delete(file("manifest.json"));
        }
    }

    @Test
    void everyFaultIsToldInChineseToo() throws IOException {
        Files.write(file("terms.bin"), new byte[] {1, 2});
        assertThatThrownBy(() -> models.open(id).part("terms.bin"))
                .extracting(e -> ((BrokenRule) e).text(Locale.CHINESE))
                .isEqualTo("模型 " + id + " 的文件 terms.bin 有 2 字节，应为 4 字节，请重新训练：./duijie train，或换用其他模型："
                        + "./duijie model use ID");
    }

    @Test
    void aModelWorksWithoutTheTimeOfItsMaking() throws IOException {
        Files.writeString(file("created.json"), "{\"createdAt\":\"yesterday\"}");
        assertThat(models.open(id).created()).isEmpty();
        Files.delete(file("created.json"));
        assertThat(models.open(id).created()).isEmpty();
        models.open(id).verify();
    }

    @Test
    void aDraftIsCheckedBeforeAnythingIsWritten() {
        for (var name : new String[] {"../x.bin", "manifest.json", "created.json", "X.bin", "x.txt", ""}) {
            assertThatThrownBy(() -> SmallModel.draft(1, Map.of(name, out -> {})))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no name for a part: " + name);
        }
        assertThatThrownBy(() -> SmallModel.draft(1, Map.of())).hasMessage("a model without parts");
        assertThatThrownBy(() -> new Measure(0.5, 0.6, 0.7)).hasMessage("0.5 [0.6, 0.7]");
        assertThatThrownBy(() -> new Measure(Double.NaN, 0, 1)).hasMessage("NaN [0.0, 1.0]");
        assertThatThrownBy(() -> new Origins(1, "d", "s", 1, "abc")).hasMessage("sequence 1, data abc");
        assertThat(SmallModel.draft(1).training()).isEqualTo(Duration.ofMillis(12_345));
    }

    private Path file(String name) {
        return root.resolve(id).resolve(name);
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        Files.writeString(file("manifest.json"), change.apply(Files.readString(file("manifest.json"))));
    }

    /** The word ID in the text stands for the model's. */
    private void refused(ThrowingCallable call, String rule, String text) {
        assertThatThrownBy(call)
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining(text.replace("ID", id).replace("\u0000", "ID"))
                .extracting(e -> ((BrokenRule) e).rule())
                .isEqualTo(rule);
    }
}
