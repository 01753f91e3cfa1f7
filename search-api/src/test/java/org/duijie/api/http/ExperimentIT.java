package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.api.DataDirectory;
import org.duijie.api.cli.Ran;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.evaluation.experiment.ExperimentFile;
import org.duijie.recommender.affinity.AffinityFile;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.model.ModelDraft;
import org.duijie.recommender.model.Origins;
import org.duijie.recommender.term.TermWeights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentIT {
    /** E-1 has the place 0.3665 in an experiment of this name. */
    private static final String SPLIT = """
        name: words-or-model
        goals: [view]
        windowDays: 1
        effect: 0.1
        arms:
          - {name: words, ranker: lexical, share: 0.5}
          - {name: model, ranker: affinity, share: 0.5}
        """;

    private static final String INTERLEAVED =
            SPLIT.replace(", share: 0.5", "").replace("words-or", "words-and") + "interleave: true\n";

    @TempDir
    Path directory;

    private TestServer server;
    private String modelId;

    private void start(String experiment) throws IOException {
        var file = Files.writeString(directory.resolve("experiment.yaml"), experiment);
        server = TestServer.start(
                directory, ServerConfig.ofPort(0), Optional.of(ExperimentFile.read(file)), this::writeModel);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void anEnterpriseSeesTheListsOfItsArmMarkedForItsEvents() throws IOException {
        start(SPLIT);

        assertSeen("lexical", "words-or-model/words");
    }

    @Test
    void withOtherSharesItIsInTheOtherArm() throws IOException {
        start(SPLIT.replaceFirst("0.5}", "0.2}").replaceFirst("0.5}", "0.8}"));

        assertSeen("affinity", "words-or-model/model");
    }

    private void assertSeen(String ranker, String mark) {
        for (var path : List.of("/v1/needs/N-1/matches", "/v1/enterprises/E-1/recommendations")) {
            var answer = server.json(path);
            assertThat(answer.get("ranker").asText()).isEqualTo(ranker);
            assertThat(answer.get("matches")).isNotEmpty();
            assertThat(answer.get("matches"))
                    .allSatisfy(m -> assertThat(m.path("arm").asText()).isEqualTo(mark));
        }
        var given =
                TestServer.parse(server.post("/v1/match", "{\"need\":{\"title\":\"锂电池隔膜\",\"enterpriseId\":\"E-1\"}}"));
        assertThat(given.get("ranker").asText()).isEqualTo(ranker);
    }

    @Test
    void whoAsksForNoEnterpriseSeesWhatIsUsual() throws IOException {
        start(SPLIT);

        for (var answer : List.of(
                TestServer.parse(server.post("/v1/match", "{\"text\":\"锂电池隔膜\"}")),
                server.json("/v1/items/A-1/prospects"),
                server.json("/v1/items/A-1/similar"))) {
            assertThat(answer.get("ranker").asText()).isEqualTo("affinity");
            assertThat(answer.get("matches")).isNotEmpty();
            assertThat(answer.get("matches"))
                    .allSatisfy(m -> assertThat(m.has("arm")).isFalse());
        }
    }

    @Test
    void interleavedListsNameTheTeamOfEachMatchAndAreTheSameEachTime() throws IOException {
        start(INTERLEAVED);

        var answer = server.json("/v1/needs/N-1/matches?top=2");
        assertThat(answer.get("ranker").asText()).isEqualTo("lexical+affinity");
        assertThat(arms(answer)).containsExactlyInAnyOrder("words-and-model/words", "words-and-model/model");
        assertThat(ids(answer)).doesNotHaveDuplicates();

        var again = server.json("/v1/needs/N-1/matches?top=2");
        assertThat(ids(again)).isEqualTo(ids(answer));
        assertThat(arms(again)).isEqualTo(arms(answer));
    }

    @Test
    void anArmCanNameAModelAndOneThatIsNotThereIsRefused() throws IOException {
        assertThatThrownBy(() -> start(SPLIT.replace("affinity", "affinity, model: 20990101-none")))
                .hasMessageContaining("there is no model \"20990101-none\"");
        stop();
        server = null;
        start(SPLIT.replace("affinity", "affinity, model: " + modelId)
                .replaceFirst("0.5}", "0.2}")
                .replaceFirst("0.5}", "0.8}"));

        assertSeen("affinity", "words-or-model/model");
    }

    @Test
    void eventsComeBackAsTheResultOfTheExperiment() throws IOException {
        start(SPLIT);
        var first = server.json("/v1/needs/N-1/matches").get("matches").get(0);
        for (var event : List.of("impression", "view")) {
            var told = server.post(
                    "/v1/interactions", """
                        {"interactions":[{"at":"2025-03-18T09:00:00Z","actor":"E-1","item":"%s","need":"N-1","event":"%s","position":1,"arm":"%s"}]}\
                        """.replaceFirst("%s", first.get("id").asText())
                            .replaceFirst("%s", event)
                            .replaceFirst("%s", first.get("arm").asText()));
            assertThat(told.statusCode()).isEqualTo(200);
        }

        var file = directory.resolve("experiment.yaml");
        var ran = Ran.command("experiment", file, "--data", server.data().root());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("""
            experiment words-or-model (split by enterprise)
              words: 1 enterprises, 1 reached a goal (100.0%); impression 1, view 1
              model: 0 enterprises, 0 reached a goal (0.0%); —
            """);
        var json = Ran.command(
                        "experiment", file, "--json", "--data", server.data().root())
                .json();
        assertThat(json.at("/arms/0/events/view").asInt()).isEqualTo(1);
        assertThat(json.at("/comparisons/0/planned/p").asDouble()).isEqualTo(1);
        var early = Ran.command(
                "experiment",
                file,
                "--json",
                "--as-of",
                "2025-03-19T08:59:59Z",
                "--data",
                server.data().root());
        assertThat(early.json().get("waiting").asInt()).isEqualTo(1);
        var wrong = Ran.command(
                "experiment", file, "--as-of", "today", "--data", server.data().root());
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("--as-of \"today\" must be like 2025-03-18T09:00:00Z");
    }

    @Test
    void thePagesOfAnEnterpriseThatWasChosenShowItsListsAndTheirArms() throws IOException {
        start(INTERLEAVED);

        for (var page : List.of(matchPage("E-1"), relatedPage("E-1"))) {
            var arms = Pattern.compile("arm=words-and-model%2F([a-z]+)").matcher(page);
            assertThat(arms.results().map(r -> r.group(1)).toList()).contains("words", "model");
        }
        assertThat(matchPage("")).contains("href=\"/items/").doesNotContain("arm=");
        assertThat(relatedPage("")).contains("href=\"/items/").doesNotContain("arm=");
        assertThat(relatedPage("E-1")).isEqualTo(relatedPage("E-1"));
    }

    private String matchPage(String reader) {
        var text = "text=" + TestServer.encoded("锂电池隔膜");
        return server.send(
                        "POST",
                        "/match",
                        "application/x-www-form-urlencoded",
                        text.getBytes(StandardCharsets.UTF_8),
                        "Cookie",
                        "duijie-reader=" + reader)
                .body();
    }

    private String relatedPage(String reader) {
        return server.get("/items/N-1/related", "Cookie", "duijie-reader=" + reader)
                .body();
    }

    private static List<String> arms(JsonNode answer) {
        return texts(answer, "arm");
    }

    private static List<String> ids(JsonNode answer) {
        return texts(answer, "id");
    }

    private static List<String> texts(JsonNode answer, String field) {
        var texts = new ArrayList<String>();
        answer.get("matches").forEach(m -> texts.add(m.path(field).asText()));
        return texts;
    }

    /** A model that ranks by how unlike titles are. */
    private void writeModel(DataDirectory data) {
        var terms = directory.resolve(TermWeights.FILE);
        TermWeights.of(100, Map.of(), Vocabulary.shipped().stopTerms()).write(terms);
        var flat = new AffinityModel.Curve(1, 0);
        var affinity = new AffinityModel(
                Map.of(PairFeature.TITLE_LIKENESS, new AffinityModel.Weight(0, -1)), List.of(flat, flat, flat));
        try (var store = RecordStore.open(data.root())) {
            modelId = data.models()
                    .write(new ModelDraft(
                            new Origins(1, Vocabulary.shipped().fingerprint(), store.identity(), 0, "00".repeat(32)),
                            List.of(PairFeature.TITLE_LIKENESS.code()),
                            Map.of(),
                            Duration.ZERO,
                            Map.of(
                                    TermWeights.FILE, out -> Files.copy(terms, out),
                                    AffinityFile.NAME, out -> AffinityFile.write(affinity, out))));
            Files.delete(terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
