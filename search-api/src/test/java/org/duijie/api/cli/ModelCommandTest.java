package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.affinity.AffinityFile;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.model.Measure;
import org.duijie.recommender.model.ModelDirectory;
import org.duijie.recommender.model.ModelDraft;
import org.duijie.recommender.model.Origins;
import org.duijie.recommender.term.TermWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path directory;

    private Ran model(String... words) {
        var all = new ArrayList<Object>(List.of("model"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", directory));
        return Ran.command(all.toArray());
    }

    private String write(int seed, String dictionary, String store) {
        var clock = Clock.fixed(NOON.plusSeconds(seed), ZoneOffset.UTC);
        return new ModelDirectory(directory.resolve("models"), clock)
                .write(new ModelDraft(
                        new Origins(seed, dictionary, store, 0, "00".repeat(32)),
                        List.of("bm25.title", "region"),
                        Map.of("nDCG@10", new Measure(0.7123, 0.69, 0.73)),
                        Duration.ofMillis(61_250),
                        Map.of("affinity.json", out -> out.write("{}".getBytes(StandardCharsets.UTF_8)))));
    }

    /** A model that ranks by how alike titles are. */
    private String writeWhole(String store) {
        var terms = directory.resolve(TermWeights.FILE);
        TermWeights.of(100, Map.of(), Vocabulary.shipped().stopTerms()).write(terms);
        var flat = new AffinityModel.Curve(1, 0);
        var affinity = new AffinityModel(
                Map.of(PairFeature.TITLE_LIKENESS, new AffinityModel.Weight(0, 1)), List.of(flat, flat, flat));
        return new ModelDirectory(directory.resolve("models"), Clock.fixed(NOON, ZoneOffset.UTC))
                .write(new ModelDraft(
                        new Origins(1, Vocabulary.shipped().fingerprint(), store, 0, "00".repeat(32)),
                        List.of(PairFeature.TITLE_LIKENESS.code()),
                        Map.of(),
                        Duration.ZERO,
                        Map.of(
                                TermWeights.FILE, out -> Files.copy(terms, out),
                                AffinityFile.NAME, out -> AffinityFile.write(affinity, out))));
    }

    private Path file(String id, String name) {
        return directory.resolve("models").resolve(id).resolve(name);
    }

    @Test
    void modelsAreListedShownAndChosen() {
        var first = write(1, "d1", "s1");
        var second = write(2, "d1", "s1");

        assertThat(model("list").out())
                .isEqualTo(second + "  in use  2026-03-01T12:00:02Z  nDCG@10 0.7123\n" + first
                        + "  kept  2026-03-01T12:00:01Z  nDCG@10 0.7123\n");
        assertThat(model("use", first).out()).isEqualTo("the model in use is now " + first + "\n");
        assertThat(model("show").out())
                .isEqualTo("model " + first + """

                  trained at 2026-03-01T12:00:01Z, which took 61.3 seconds
                  record store s1, up to change 0; dictionaries d1; seed 1
                  SHA-256 of the training data: 0000000000000000000000000000000000000000000000000000000000000000
                  nDCG@10  0.7123 (95 % confidence interval 0.6900 to 0.7300)
                  2 features:
                    bm25.title
                    region
                  affinity.json  2 bytes  44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                  reliability plot and weights of the model in use are on the page /model (./duijie serve)
                """.indent(0).replace("\n\n", "\n"));
        assertThat(model("show", second).out()).startsWith("model " + second);
    }

    @Test
    void theSameAsJson() {
        var first = write(1, "d1", "s1");
        var second = write(2, "d1", "s1");

        assertThat(model("use", first, "--json").json().get("inUse").asText()).isEqualTo(first);
        var list = model("list", "--json").json().get("models");
        assertThat(list)
                .extracting(m -> m.get("id").asText() + m.get("inUse").asBoolean())
                .containsExactly(second + "false", first + "true");
        assertThat(list.get(0).at("/measures/nDCG@10/low").asDouble()).isEqualTo(0.69);
        var shown = model("show", second, "--json").json();
        assertThat(shown.get("id").asText()).isEqualTo(second);
        assertThat(shown.get("createdAt").asText()).isEqualTo("2026-03-01T12:00:02Z");
        assertThat(shown.get("trainingSeconds").asDouble()).isEqualTo(61.25);
        assertThat(shown.get("seed").asInt()).isEqualTo(2);
        assertThat(shown.get("features")).extracting(f -> f.asText()).containsExactly("bm25.title", "region");
        assertThat(shown.at("/parts/affinity.json/bytes").asInt()).isEqualTo(2);
    }

    @Test
    void withoutModelsItIsSaidWhatToRun() {
        assertThat(model("list").out()).contains("there is no model in ", "run first: ./duijie train");
        assertThat(model("list", "--json").json().get("models")).isEmpty();
        var show = model("show");
        assertThat(show.status()).isEqualTo(1);
        assertThat(show.err()).contains("there is no model in ", "run first: ./duijie train");
        var use = model("use", "m0123456789ab");
        assertThat(use.status()).isEqualTo(1);
        assertThat(use.err()).contains("there is no model \"m0123456789ab\"", "./duijie model list");
        assertThat(model("use").status()).isEqualTo(2);
    }

    @Test
    void aDamagedModelIsListedWithWhatIsWrongAndCannotBeChosen() throws IOException {
        var first = write(1, "d1", "s1");
        var second = write(2, "d1", "s1");
        Files.writeString(file(first, "affinity.json"), "[]");
        Files.writeString(file(second, "manifest.json"), "{");

        var use = model("use", first);
        assertThat(use.status()).isEqualTo(1);
        assertThat(use.err()).contains("the file affinity.json of model " + first + " is not what was written");
        assertThat(model("list").out())
                .contains(
                        second + "  in use",
                        "cannot be read: manifest.json of model " + second + " cannot be understood");
        assertThat(model("list", "--json").json().at("/models/0/fault/rule").asText())
                .isEqualTo("model.manifest");
        Files.delete(directory.resolve("models").resolve("CURRENT"));
        assertThat(model("show").err()).contains("no model in ", "is in use, choose one: ./duijie model use ID");
    }

    @Test
    void statsSayWhichModelIsInUse() throws IOException {
        var records = Files.writeString(
                directory.resolve("records.jsonl"), "{\"kind\":\"achievement\",\"id\":\"A1\",\"title\":\"锂电池隔膜\"}\n");
        Ran.command("import", records, "--data", directory);
        Ran.command("index", "--data", directory);
        assertThat(stats("--json").json().get("model").asText()).isEqualTo("lexical");

        String identity;
        try (var store = RecordStore.open(directory)) {
            identity = store.identity();
        }
        var id = writeWhole(identity);
        assertThat(stats("--json").json().get("model").asText()).isEqualTo(id);
        assertThat(stats("--json").json().has("modelFault")).isFalse();
        assertThat(stats().out()).contains("ranker " + id + ", dictionaries ");

        var match = Ran.command("match", "--text", "锂电池隔膜", "--data", directory);
        assertThat(match.out()).contains("锂电池隔膜", "fits with probability 73%, expected level 3.2 (1 to 4)");

        write(2, "d9", identity);
        var unfit = stats("--json").json();
        assertThat(unfit.get("model").asText()).isEqualTo("lexical");
        assertThat(unfit.at("/modelFault/rule").asText()).isEqualTo("model.dictionary");
        assertThat(stats().out())
                .contains("the chosen model is not in use: model m", "was trained with dictionaries d9");
    }

    private Ran stats(String... words) {
        var all = new ArrayList<Object>(List.of("stats", "--data", directory));
        all.addAll(List.of(words));
        return Ran.command(all.toArray());
    }
}
