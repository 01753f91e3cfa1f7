package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarAndRecommendedIT {
    @TempDir
    static Path directory;

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void technologiesLikeATechnologyAreFoundWithoutItself() {
        var similar = server.json("/v1/items/A-1/similar");

        assertThat(similar.get("item").asText()).isEqualTo("A-1");
        assertThat(ids(similar)).startsWith("P-1").contains("A-2").doesNotContain("A-1", "N-1", "E-1");
        assertThat(similar.at("/matches/0/reasons/terms")).isNotEmpty();
        assertThat(similar.at("/matches/0").has("by")).isFalse();
        assertThat(ids(server.json("/v1/items/A-1/similar?kind=achievement&top=1&diversity=0")))
                .containsExactly("A-2");
    }

    @Test
    void anEnterpriseIsRecommendedTechnologiesForItsNeedsAndItsProfile() {
        var recommended = server.json("/v1/enterprises/E-1/recommendations?top=5");

        assertThat(recommended.get("enterprise").asText()).isEqualTo("E-1");
        assertThat(ids(recommended)).startsWith("A-1").hasSizeLessThanOrEqualTo(5);
        var by = recommended.at("/matches/0/by");
        assertThat(by)
                .extracting(b -> b.get("kind").asText() + " " + b.get("id").asText())
                .containsExactly("need N-1", "enterprise E-1");
        assertThat(by.get(0).get("title").asText()).isEqualTo("耐180℃的锂电池隔膜");
        assertThat(recommended.at("/matches/0/reasons/indicators")).isNotEmpty();
    }

    @Test
    void evidenceIsASentenceWithTheSharedWords() {
        var match = server.json("/v1/needs/N-1/matches?top=1").at("/matches/0");
        var evidence = match.at("/reasons/evidence");
        var text = evidence.get("text").asText();
        var field = evidence.get("field").asText();

        assertThat(text).hasSizeLessThanOrEqualTo(120);
        assertThat(match.at("/record/" + field).toString()).contains(text);
        assertThat(evidence.get("spans")).isNotEmpty();
        var words = new ArrayList<String>();
        evidence.get("spans")
                .forEach(s -> words.add(
                        text.substring(s.get("start").asInt(), s.get("end").asInt())));
        assertThat(words).contains("隔膜");
    }

    @Test
    void diversityKeepsMatchesFromBeingAlike() {
        var body = "{\"text\":\"芳纶涂覆锂电池隔膜\",\"top\":3,\"diversity\":%s}";
        var best = ids(TestServer.parse(server.post("/v1/match", body.replace("%s", "0"))));
        var diverse = ids(TestServer.parse(server.post("/v1/match", body.replace("%s", "0.9"))));

        assertThat(best).hasSize(3).startsWith("A-1", "P-1");
        assertThat(diverse).hasSize(3).startsWith("A-1");
        assertThat(diverse.get(1)).as("P-1 is like A-1").isNotEqualTo("P-1");
    }

    @Test
    void badValuesAreRefused() {
        for (var path : List.of("/v1/items/A-1/similar", "/v1/enterprises/E-1/recommendations")) {
            for (var value : List.of("-0.1", "1.01", "x", "NaN", "", "0,3", "1e-1")) {
                refused(
                        path + "?diversity=" + value,
                        400,
                        "http.share",
                        "parameter \"diversity\" is \"" + value + "\"");
            }
            refused(path + "?top=101", 400, "http.number", "\"top\"");
            refused(path + "?kind=need", 400, "http.kinds", "kind \"need\" does not apply here");
            refused(path + "?diversity=0.1&diversity=0.2", 400, "http.repeated", "\"diversity\"");
            refused(path + "?x=1", 400, "http.parameter", "\"x\"");
            assertThat(server.get(path + "?diversity=1").statusCode()).isEqualTo(200);
            assertThat(server.get(path + "?diversity=0.25").statusCode()).isEqualTo(200);
        }
        refused("/v1/items/N-1/similar", 404, "technology.unknown", "\"N-1\"");
        refused("/v1/enterprises/A-1/recommendations", 404, "enterprise.unknown", "no enterprise with the id \"A-1\"");
        for (var value : List.of("\"0.3\"", "-1", "1.5", "null")) {
            var problem = TestServer.parse(server.post("/v1/match", "{\"text\":\"隔膜\",\"diversity\":" + value + "}"));
            assertThat(problem.get("rule").asText()).as(value).isEqualTo("http.share");
        }
    }

    @Test
    void pagesListThemInBothLanguages() {
        assertThat(server.get("/items/A-1").body())
                .contains("相似技术", "hx-get=\"/items/A-1/similar\"", "hx-get=\"/items/A-1/related\"");
        assertThat(server.get("/items/E-1").body())
                .contains("推荐技术", "hx-get=\"/items/E-1/recommended\"", "hx-get=\"/items/E-1/related\"");
        assertThat(server.get("/items/N-1").body()).doesNotContain("/similar\"", "/recommended\"");
        assertThat(server.get("/items/A-1/similar").body()).contains("<html", "相似技术", "href=\"/items/P-1\"");
        assertThat(server.get("/items/A-1/similar", "HX-Request", "true").body())
                .contains("href=\"/items/P-1\"")
                .doesNotContain("<html", "href=\"/items/A-1\"");
        assertThat(server.get("/items/E-1/recommended").body())
                .contains("href=\"/items/A-1\"", "需求：耐180℃的锂电池隔膜", "企业简介");
        assertThat(server.get("/items/E-1/recommended?lang=en").body())
                .contains("Recommended technologies", "need: 耐180℃的锂电池隔膜", "the profile");
        assertThat(server.get("/items/10.12074%2F2022;01%3F%23%25/similar?lang=en")
                        .body())
                .contains("Similar technologies");
        assertThat(server.get("/items/N-1/similar").statusCode()).isEqualTo(404);
        assertThat(server.get("/items/A-1/recommended").statusCode()).isEqualTo(404);
    }

    private static void refused(String path, int status, String rule, String text) {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        var problem = TestServer.parse(answer);
        assertThat(problem.get("rule").asText()).as(path).isEqualTo(rule);
        assertThat(problem.get("detail").asText()).as(path).contains(text);
    }

    private static List<String> ids(JsonNode result) {
        var ids = new ArrayList<String>();
        result.get("matches").forEach(m -> ids.add(m.get("id").asText()));
        return ids;
    }
}
