package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two achievements from two registers are one thing, and so are a public need and a private one. */
class DuplicatesIT {
    private static final String THING = "麒麟纤维耐磨制动衬片,摩擦系数0.42,磨损率低于0.15,在350℃下连续制动四十次无热衰退,已装车试验。";
    private static final String WISH = "寻求鲲鹏级低温阀门密封材料,耐温-196℃,泄漏率低于0.01,开关循环五千次后仍能保持,要求两年内供样。";

    @TempDir
    static Path directory;

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(directory);
        server.add(Files.write(
                directory.resolve("more.jsonl"),
                List.of(
                        record("achievement", "D-1", THING, ",\"source\":{\"name\":\"甲登记系统\"},\"stage\":\"middle\""),
                        record("achievement", "D-2", THING.replace(",", "，"), ",\"source\":{\"name\":\"乙登记系统\"}"),
                        record("need", "D-3", WISH, ""),
                        record("need", "D-4", WISH, ",\"visibility\":\"private\",\"status\":\"open\""))));
        server.engine().index().refresh();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aSearchGivesOneAndSaysHowManyOthersThereAre() {
        var found = server.json("/v1/search?q=" + encoded("麒麟纤维"));
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.at("/hits/0/id").asText()).isEqualTo("D-1");
        assertThat(found.at("/hits/0/duplicates").asInt()).isEqualTo(1);
        assertThat(found.at("/facets/kind/0/count").asInt()).isEqualTo(1);
    }

    @Test
    void whoAsksForAllGetsAllOnEveryPage() {
        var first = server.json("/v1/search?duplicates=all&top=1&q=" + encoded("麒麟纤维"));
        assertThat(first.get("total").asInt()).isEqualTo(2);
        var link = server.get("/v1/search?duplicates=all&top=1&q=" + encoded("麒麟纤维"))
                .headers()
                .firstValue("Link")
                .orElseThrow();
        assertThat(link).contains("duplicates=all");
        var second = server.json(link.substring(1, link.indexOf('>')));
        assertThat(second.at("/hits/0/id").asText())
                .isNotEqualTo(first.at("/hits/0/id").asText());
        assertThat(server.json("/v1/search?duplicates=some&q=x").get("detail").asText())
                .isEqualTo("parameter \"duplicates\" is \"some\", it must be one of one, all");
    }

    @Test
    void anItemListsTheOthersInTheApiAndOnItsPage() {
        var others = server.json("/v1/items/D-2").get("duplicates");
        assertThat(others).hasSize(1);
        assertThat(others.get(0).get("id").asText()).isEqualTo("D-1");
        assertThat(others.get(0).get("source").asText()).isEqualTo("甲登记系统");
        assertThat(server.get("/items/D-2").body()).contains("/items/D-1", "甲登记系统");
        assertThat(server.get("/?lang=en&q=" + encoded("麒麟纤维")).body()).contains("1 more near-duplicates");
    }

    @Test
    void aMatchGivesOne() {
        var matches = TestServer.parse(server.post("/v1/match", "{\"text\":\"麒麟纤维制动衬片\"}"))
                .get("matches");
        assertThat(ids(matches)).contains("D-1").doesNotContain("D-2");
    }

    @Test
    void aPrivateNeedIsNowhereBesideItsPublicDuplicate() {
        var found = server.json("/v1/search?q=" + encoded("鲲鹏级低温阀门"));
        assertThat(ids(found.get("hits"))).containsExactly("D-3");
        assertThat(found.at("/hits/0/duplicates").asInt()).isZero();
        assertThat(server.json("/v1/items/D-3").get("duplicates")).isEmpty();
        for (var path :
                new String[] {"/v1/items/D-3", "/items/D-3", "/v1/items/D-1/prospects", "/v1/search?duplicates=all&q="
                }) {
            assertThat(server.get(path + (path.endsWith("=") ? encoded("鲲鹏级低温阀门") : ""))
                            .body())
                    .doesNotContain("D-4");
        }
    }

    private static List<String> ids(JsonNode hits) {
        return hits.findValuesAsText("id").stream().distinct().toList();
    }

    private static String record(String kind, String id, String summary, String more) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"summary\":\"" + summary + "\"" + more + "}";
    }
}
