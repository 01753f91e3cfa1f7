package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.duijie.api.cli.Ran;
import org.duijie.corpus.model.Event;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.affinity.AffinityFile;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.behaviour.Deeds;
import org.duijie.recommender.behaviour.EventSlot;
import org.duijie.recommender.behaviour.Factors;
import org.duijie.recommender.behaviour.ItemStatistics;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.internal.SortedTexts;
import org.duijie.recommender.model.ModelDraft;
import org.duijie.recommender.model.Origins;
import org.duijie.recommender.term.TermWeights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-1, S-1, S-2 and S-3 viewed A-1; the last three P-1 too, and S-1 signed for it. The filters F-… were viewed by many. */
class BehaviourReasonsIT {
    private static final byte VIEWED = 1 << 1;
    private static final byte SIGNED = VIEWED | 1 << 5;
    private static final List<String> ITEMS =
            List.of("A-1", "F-01", "F-02", "F-03", "F-04", "F-05", "F-06", "F-07", "F-08", "P-1");

    @TempDir
    static Path directory;

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(directory);
        server.add(Files.writeString(directory.resolve("more.jsonl"), """
                {"kind":"enterprise","id":"E-8","title":"甲"}
                {"kind":"enterprise","id":"E-9","title":"乙"}
                """));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Puts a model in use that knows what was done, and orders by titles. */
    private static void learn() throws IOException {
        var terms = directory.resolve(TermWeights.FILE);
        TermWeights.of(100, Map.of(), Vocabulary.shipped().stopTerms()).write(terms);
        var behaviour = directory.resolve(BehaviourModel.FILE);
        behaviour().write(behaviour);
        var flat = new AffinityModel.Curve(1, 0);
        var affinity = new AffinityModel(
                Map.of(PairFeature.TITLE_LIKENESS, new AffinityModel.Weight(0, 1)), List.of(flat, flat, flat));
        var store = server.engine().store();
        var origins =
                new Origins(1, Vocabulary.shipped().fingerprint(), store.identity(), store.sequence(), "00".repeat(32));
        var id = server.data()
                .models()
                .write(new ModelDraft(
                        origins,
                        List.of(PairFeature.TITLE_LIKENESS.code()),
                        Map.of(),
                        Duration.ZERO,
                        Map.of(
                                TermWeights.FILE, out -> Files.copy(terms, out),
                                BehaviourModel.FILE, out -> Files.copy(behaviour, out),
                                AffinityFile.NAME, out -> AffinityFile.write(affinity, out))));
        while (!server.json("/v1/stats").get("model").asText().equals(id)) {
            Thread.onSpinWait();
        }
    }

    private static BehaviourModel behaviour() {
        var counts = new int[ITEMS.size() * EventSlot.COUNT];
        for (int item = 1; item < ITEMS.size() - 1; item++) {
            counts[item * EventSlot.COUNT + EventSlot.of(Event.VIEW)] = 5 + item;
        }
        return new BehaviourModel(
                SortedTexts.of(List.of("E-1", "S-1", "S-2", "S-3")),
                SortedTexts.of(ITEMS),
                1,
                new Factors(1, new float[] {1, 1, 1, 1}),
                new Factors(1, new float[ITEMS.size()]),
                new ItemStatistics(counts, new float[ITEMS.size()]),
                new Deeds(new int[] {0, 1, 3, 5, 7}, new int[] {0, 0, 9, 0, 9, 0, 9}, new byte[] {
                    VIEWED, VIEWED, SIGNED, VIEWED, VIEWED, VIEWED, VIEWED
                }));
    }

    @Test
    void whatSimilarEnterprisesDidIsToldInNumbersAndWhatIsPopularAsSuch() throws IOException {
        assertThat(server.json("/v1/enterprises/E-8/recommendations").get("matches"))
                .isEmpty();
        assertThat(command("E-8")).contains("nothing to recommend: ");
        learn();

        for (var path : List.of("/v1/needs/N-1/matches", "/v1/enterprises/E-1/recommendations")) {
            var answer = server.json(path);
            assertThat(match(answer, "P-1").at("/reasons/similarEnterprises"))
                    .hasToString("{\"viewed\":3,\"contacted\":1,\"signed\":1}");
            assertThat(answer.toString()).as("names of enterprises").doesNotContain("S-1", "S-2", "S-3");
            OpenApiIT.fits(server.json("/openapi.json"), "MatchResult", answer);
        }
        assertThat(server.get("/items/E-1/recommended?lang=zh").body()).contains("相近企业", "3 家看过，其中 1 家已签约");
        assertThat(server.get("/items/E-1/recommended?lang=en").body())
                .contains("Similar enterprises", "3 looked at it, 1 of them signed");
        assertThat(command("E-1")).contains("similar enterprises: 3 looked at it, 1 of them signed");
        popular();
    }

    private static void popular() {
        var one = server.json("/v1/enterprises/E-8/recommendations?top=5");
        var other = server.json("/v1/enterprises/E-9/recommendations?top=5");
        OpenApiIT.fits(server.json("/openapi.json"), "MatchResult", one);
        assertThat(one.get("matches")).hasSize(5).allSatisfy(m -> {
            assertThat(m.at("/reasons/popularIn").asText()).isEqualTo("anywhere");
            assertThat(m.has("by")).isFalse();
        });
        assertThat(ids(one)).isNotEqualTo(ids(other));
        assertThat(server.get("/items/E-8/recommended?lang=zh").body()).contains("推荐缘由", "各领域中关注较多");
        assertThat(command("E-8")).contains("here because: popular across fields");
    }

    private static String command(String enterprise) {
        return Ran.command(
                        "recommend",
                        "--enterprise",
                        enterprise,
                        "--data",
                        server.data().root())
                .out();
    }

    private static JsonNode match(JsonNode answer, String id) {
        return StreamSupport.stream(answer.get("matches").spliterator(), false)
                .filter(m -> m.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(JsonNode answer) {
        var ids = new ArrayList<String>();
        answer.get("matches").forEach(m -> ids.add(m.get("id").asText()));
        return ids;
    }
}
