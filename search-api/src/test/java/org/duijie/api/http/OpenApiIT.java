package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.view.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiIT {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    static Path directory;

    private static TestServer server;
    private static JsonNode description;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(directory);
        description = server.json("/openapi.json");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        var described = new TreeSet<String>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Route.values())
                        .map(r -> r.method() + " " + r.path())
                        .toList());
    }

    @Test
    void everyParameterOfASearchOfTypingHelpAndOfTheChangeFeedIsDescribed() {
        assertThat(parametersOf("search")).containsExactlyInAnyOrderElementsOf(SearchQuestion.parameterNames());
        assertThat(parametersOf("suggest")).containsExactlyInAnyOrderElementsOf(SuggestApi.PARAMETERS);
        for (var diverse : List.of("items/{id}/similar", "enterprises/{id}/recommendations")) {
            assertThat(parametersOf(diverse.replace("/", "~1")))
                    .containsExactlyInAnyOrderElementsOf(MatchApi.DIVERSE_PARAMETERS);
        }
        assertThat(parametersOf("judging/pools/{pool}/agreement".replace("/", "~1")))
                .containsExactlyInAnyOrderElementsOf(JudgingApi.AGREEMENT_PARAMETERS);
        assertThat(parametersOf("enterprises/{id}/inbox".replace("/", "~1")))
                .containsExactlyInAnyOrderElementsOf(InboxApi.PARAMETERS);
        assertThat(parametersOf("enterprises/{id}/needs".replace("/", "~1")))
                .containsExactlyInAnyOrderElementsOf(NeedsApi.LIST_PARAMETERS);
        assertThat(parametersOf("push/funnel".replace("/", "~1")))
                .containsExactlyInAnyOrderElementsOf(FunnelApi.PARAMETERS);
        assertThat(parametersOf("changes")).containsExactlyInAnyOrderElementsOf(ChangesApi.PARAMETERS);
    }

    private static List<String> parametersOf(String question) {
        var described = new ArrayList<String>();
        for (var parameter : description.at("/paths/~1v1~1" + question + "/get/parameters")) {
            var whole = parameter.has("$ref")
                    ? description.at(parameter.get("$ref").asText().substring(1))
                    : parameter;
            if (whole.get("in").asText().equals("query")) {
                described.add(whole.get("name").asText());
            }
        }
        return described;
    }

    @Test
    void allReferencesLeadSomewhere() {
        assertThat(description.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(description.at(ref.substring(1)).isMissingNode())
                        .isFalse());
    }

    @Test
    void answersFitTheirSchemas() {
        fits("SearchResult", server.get("/v1/search?explain=true&top=100&q=" + encoded("隔膜 检测 过滤")));
        fits("SearchResult", server.get("/v1/search?facets=false&q=" + encoded("没有的词语")));
        fits("Suggestions", server.get("/v1/suggest?top=50&q=g"));
        fits("Suggestions", server.get("/v1/suggest?q=" + encoded("芳伦")));
        fits("MatchResult", server.post("/v1/match", "{\"text\":\"耐高温锂电池隔膜\"}"));
        fits("MatchResult", server.get("/v1/needs/N-1/matches"));
        fits("MatchResult", server.get("/v1/items/A-1/prospects"));
        fits("MatchResult", server.get("/v1/items/A-1/similar"));
        fits("MatchResult", server.get("/v1/enterprises/E-1/recommendations"));
        fits("MatchResult", server.post("/v1/match", "{\"text\":\"耐高温锂电池隔膜\",\"diversity\":0.5}"));
        for (var id : new String[] {"A-1", "A-2", "P-1", "N-1", "E-1"}) {
            fits("Item", server.get("/v1/items/" + id));
        }
        fits("InteractionsAdded", server.post("/v1/interactions", Json.text(exampleOf("interactions"))));
        fits("ChangePage", server.get("/v1/changes"));
        fits("ChangePage", server.get("/v1/changes?limit=2"));
        fits("Stats", server.get("/v1/stats"));
        fits("QualityReport", server.get("/v1/quality"));
        fits("DictionaryChange", server.post("/v1/dictionary/reload", ""));
        fits("Live", server.get("/health/live"));
        fits("Ready", server.get("/health/ready"));
    }

    @Test
    void judgingFitsItsSchemas() throws IOException {
        JudgedPool.make(directory, server.data().root());
        var pool = "/v1/judging/pools/" + encoded(JudgedPool.NAME);
        var example = description.at(
                "/paths/~1v1~1judging~1pools~1{pool}~1judgments/post/requestBody/content/application~1json/examples"
                        + "/fits/value");
        fits("Judgment", example);
        fits("Judged", server.post(pool + "/judgments", Json.text(example)));
        fits("Agreement", server.get(pool + "/agreement"));
        fits("Judged", server.post(pool + "/judgments", Json.text(example).replace("王工", "李工")));
        fits("Agreement", server.get(pool + "/agreement"));
        fits("Problem", server.post(pool + "/judgments", "{}"));
        fits("Problem", server.get("/v1/judging/pools/none/agreement"));
    }

    @Test
    void needsAndSavedSearchesFitTheirSchemas() {
        fits("NeedFields", firstExample("needs"));
        var need = server.post("/v1/needs", Json.text(firstExample("needs")).replace("private", "public"));
        fits("KeptNeed", need);
        var path = need.headers().firstValue("Location").orElseThrow();
        fits("KeptNeed", server.get(path));
        fits("KeptNeed", server.post(path + "/close", ""));
        fits("KeptNeeds", server.get("/v1/enterprises/E-1/needs"));
        fits("KeptNeeds", server.get("/v1/enterprises/E-1/needs?limit=1"));
        fits("SavedSearchFields", firstExample("saved-searches"));
        var search = server.post("/v1/saved-searches", Json.text(firstExample("saved-searches")));
        fits("SavedSearch", search);
        fits("SavedSearch", server.get(search.headers().firstValue("Location").orElseThrow()));
        fits("SavedSearches", server.get("/v1/saved-searches?enterpriseId=E-NEV-01"));
        assertThat(parametersOf("saved-searches"))
                .containsExactlyInAnyOrderElementsOf(SavedSearchesApi.LIST_PARAMETERS);
        fits("Problem", server.post("/v1/needs", "{}"));
        fits("Problem", server.get("/v1/saved-searches/none"));
    }

    private static JsonNode firstExample(String path) {
        return description
                .at("/paths/~1v1~1" + path + "/post/requestBody/content/application~1json/examples")
                .elements()
                .next()
                .get("value");
    }

    @Test
    void problemsFitTheirSchema() {
        fits("Problem", server.get("/v1/search?q="));
        fits("Problem", server.get("/v1/suggest?q="));
        fits("Problem", server.get("/v1/items/X"));
        fits("Problem", server.get("/v1/nothing"));
        fits("Problem", server.post("/v1/match", "{"));
        fits("Problem", server.post("/v1/search", "{}"));
    }

    @Test
    void aFaultyDictionaryFitsItsSchemas() throws IOException {
        var file = Files.createDirectories(server.data().dictionaries()).resolve("bad.stop.txt");
        Files.writeString(file, "隔膜\t2\n");

        fits("DictionaryProblem", server.post("/v1/dictionary/reload", ""));
        fits("Stats", server.get("/v1/stats"));

        Files.delete(file);
        fits("DictionaryChange", server.post("/v1/dictionary/reload", ""));
    }

    @Test
    void examplesOfQuestionsFitAndAreAnswered() {
        var examples = description.at("/paths/~1v1~1match/post/requestBody/content/application~1json/examples");
        assertThat(examples).hasSize(2);
        for (var example : examples) {
            var question = example.get("value");
            fits("MatchQuestion", question);
            assertThat(server.post("/v1/match", Json.text(question)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theExampleOfInteractionsFits() {
        fits("Interactions", exampleOf("interactions"));
        fits("Problem", server.post("/v1/interactions", "{}"));
    }

    /** The example of a request, with technologies and needs that are here. */
    private static JsonNode exampleOf(String path) {
        var example = description
                .at("/paths/~1v1~1" + path + "/post/requestBody/content/application~1json/examples")
                .elements()
                .next()
                .get("value");
        var text = Json.text(example).replace("A-NEV-01", "A-1").replace("N-NEV-01", "N-1");
        try {
            return Json.mapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static void fits(String schema, HttpResponse<String> answer) {
        fits(schema, TestServer.parse(answer));
    }

    private static void fits(String schema, JsonNode json) {
        fits(description, schema, json);
    }

    static void fits(JsonNode description, String schema, JsonNode json) {
        var root = Json.object().put("$ref", "#/components/schemas/" + schema);
        root.set("components", description.get("components"));
        assertThat(SCHEMAS.getSchema(root).validate(json))
                .as(json.toPrettyString())
                .isEmpty();
    }
}
