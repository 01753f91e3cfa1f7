package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The need N-2 is private; its words 麒麟 and 鲲鹏, its region 650000 and its industry B06 are in no other record. */
class PrivateNeedIT {
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
    void itIsInTheIndex() {
        assertThat(server.engine().index().countsByKind())
                .anySatisfy(c -> assertThat(c.value() + c.count()).isEqualTo("need2"));
    }

    @Test
    void itsWordsFindNothing() {
        var found = server.json("/v1/search?q=" + encoded("麒麟鲲鹏"));

        assertThat(found.get("total").asInt()).isZero();
        assertThat(found.get("facets")).allSatisfy(f -> assertThat(f).isEmpty());
    }

    @Test
    void itIsInNoHitCountOrFacetOfAWiderSearch() {
        for (var filter : new String[] {"", "&kind=need", "&kind=need&kind=patent", "&stage=middle"}) {
            var body =
                    server.get("/v1/search?top=100&q=" + encoded("隔膜") + filter).body();
            assertThat(body).doesNotContain("N-2", "鲲鹏", "650000", "\"B06\"");
        }
        var needs = server.json("/v1/search?q=" + encoded("隔膜") + "&kind=need");
        assertThat(needs.get("total").asInt()).isEqualTo(1);
        assertThat(server.json("/v1/search?q=" + encoded("隔膜") + "&region=650000")
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void itIsNobodysProspect() {
        assertThat(server.get("/v1/items/A-1/prospects?top=100").body()).doesNotContain("N-2", "鲲鹏");
        assertThat(server.post("/v1/match", "{\"text\":\"麒麟鲲鹏\"}").body()).doesNotContain("N-2", "鲲鹏");
    }

    @Test
    void nothingIsRecommendedForItNorNamesIt() {
        var recommended = server.get("/v1/enterprises/E-1/recommendations?top=100");
        assertThat(recommended.statusCode()).isEqualTo(200);
        assertThat(recommended.body()).contains("\"id\":\"N-1\"").doesNotContain("N-2", "麒麟", "鲲鹏", "密封");
        assertThat(server.get("/items/E-1/recommended").body()).contains("A-1").doesNotContain("N-2", "麒麟", "鲲鹏");
    }

    @Test
    void itsIdIsAsUnknownAsOneThatDoesNotExist() {
        for (var path : new String[] {
            "/v1/items/ID", "/v1/items/ID/prospects", "/v1/needs/ID/matches", "/v1/items/ID/similar", "/items/ID"
        }) {
            var hidden = server.get(path.replace("ID", "N-2"));
            var absent = server.get(path.replace("ID", "N-7"));
            assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
            assertThat(hidden.body().replace("N-2", "N-7")).isEqualTo(absent.body());
        }
    }

    @Test
    void itIsNotCounted() {
        var stats = server.json("/v1/stats");

        assertThat(stats.at("/store/need").asInt()).isEqualTo(1);
        assertThat(stats.at("/index/need").asInt()).isEqualTo(1);
    }

    @Test
    void itsQualityIsNotCounted() {
        var quality = server.json("/v1/quality");

        assertThat(quality.get("kinds"))
                .filteredOn(k -> k.get("kind").asText().equals("need"))
                .singleElement()
                .satisfies(k -> {
                    assertThat(k.get("records").asInt()).isEqualTo(1);
                    assertThat(k.get("faults"))
                            .noneSatisfy(
                                    f -> assertThat(f.get("field").asText()).isEqualTo("budget"));
                });
    }

    @Test
    void itsWordsAreNeitherCompletedNorProposed() {
        for (var typed : new String[] {"麒", "麒麟", "qilin", "q", "ql", "kunpeng", "mifeng", "麒林", "其林鲲鹏", "麒麟鲲朋工艺密封"}) {
            assertThat(server.get("/v1/suggest?top=50&q=" + encoded(typed))
                            .body()
                            .replace(typed, ""))
                    .as(typed)
                    .doesNotContain("N-2", "麒麟", "鲲鹏");
            assertThat(server.get("/?q=" + encoded(typed)).body()).doesNotContain("您是不是要找：");
        }
    }

    @Test
    void itIsOnNoPage() {
        for (var path : new String[] {
            "/",
            "/?q=" + encoded("麒麟"),
            "/?q=" + encoded("隔膜"),
            "/?kind=need",
            "/quality",
            "/items/E-1/related",
            "/items/A-1/related"
        }) {
            assertThat(server.get(path).body().replace(encoded("麒麟"), "").replace("麒麟", ""))
                    .as(path)
                    .doesNotContain("N-2", "鲲鹏", "650000", "新疆");
        }
        assertThat(server.get("/items/E-1/related").body()).contains("N-1");
        var pasted = server.send(
                "POST",
                "/match",
                "application/x-www-form-urlencoded",
                ("text=" + encoded("麒麟 隔膜")).getBytes(StandardCharsets.UTF_8));
        assertThat(pasted.body()).contains("A-1").doesNotContain("N-2", "鲲鹏");
    }
}
