package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.ActingServer.detail;
import static org.duijie.api.http.ActingServer.json;
import static org.duijie.api.http.ActingServer.tag;
import static org.duijie.api.http.TestServer.encoded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.model.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsIT {
    private static final String SECRET =
            "{\"title\":\"耐180℃貔貅隔膜\",\"summary\":\"孔隙率≥45%\",\"budget\":\"200万元\",\"region\":\"浙江省杭州市\",\"deadline\":\"2099-12\",\"visibility\":\"private\"}";

    @TempDir
    Path directory;

    private ActingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ActingServer(directory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNeedIsBroughtToNormalFormsAndShownWithItsIndicators() {
        var created = server.ask("E-1", "POST", "/v1/needs", SECRET);

        assertThat(created.statusCode()).isEqualTo(201);
        var need = json(created);
        assertThat(created.headers().firstValue("Location"))
                .contains("/v1/needs/" + need.get("id").asText());
        assertThat(need.at("/record/enterpriseId").asText()).isEqualTo("E-1");
        assertThat(need.at("/record/status").asText()).isEqualTo("open");
        assertThat(need.at("/record/region").asText()).isEqualTo("330100");
        assertThat(need.at("/record/budget/amount").asInt()).isEqualTo(2_000_000);
        assertThat(need.at("/record/deadline").asText()).isEqualTo("2099-12-31");
        assertThat(need.get("indicators"))
                .anySatisfy(i -> assertThat(i.get("name").asText()).isEqualTo("孔隙率"));
        assertThat(need.get("findings"))
                .anySatisfy(f -> assertThat(f.get("field").asText()).isEqualTo("region"));
        var read = server.ask("E-1", "GET", "/v1/needs/" + need.get("id").asText(), "");
        assertThat(json(read).get("record")).isEqualTo(need.get("record"));
        assertThat(tag(read)).isEqualTo(tag(created));
    }

    @Test
    void aNeedIsChangedOnlyByWhoeverSawItAsItIs() {
        var created = server.ask("E-1", "POST", "/v1/needs", SECRET);
        var path = created.headers().firstValue("Location").orElseThrow();
        var without = server.ask("E-1", "PUT", path, "{\"title\":\"隔膜\"}");
        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(detail(without)).isEqualTo("a change needs If-Match with the ETag that was read");

        var changed = server.ask("E-1", "PUT", path, "{\"title\":\"隔膜\"}", "If-Match", tag(created));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).at("/record/id")).isEqualTo(json(created).at("/record/id"));
        assertThat(json(changed).at("/record/visibility").asText()).isEqualTo("public");

        var late = server.ask("E-1", "PUT", path, "{\"title\":\"晚\"}", "If-Match", tag(created));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(detail(late)).contains(tag(changed));
        assertThat(server.ask("E-1", "PUT", path, "{\"title\":\"晚\"}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNeedIsClosedOnceAndStaysWhatItWas() {
        var created = server.ask("E-1", "POST", "/v1/needs", SECRET);
        var path = created.headers().firstValue("Location").orElseThrow();
        assertThat(server.ask("E-1", "POST", path + "/close", "", "If-Match", "\"x\"")
                        .statusCode())
                .isEqualTo(412);
        var closed = server.ask("E-1", "POST", path + "/close", "");
        var again = server.ask("E-1", "POST", path + "/close", "");

        assertThat(json(closed).at("/record/status").asText()).isEqualTo("closed");
        assertThat(json(closed).at("/record/title")).isEqualTo(json(created).at("/record/title"));
        assertThat(again.body()).isEqualTo(closed.body());
        assertThat(tag(again)).isEqualTo(tag(closed));
    }

    @Test
    void aPrivateNeedOfAnotherIsAsUnknownAsOneThatDoesNotExist() {
        var path = server.ask("E-1", "POST", "/v1/needs", SECRET)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var id = path.substring("/v1/needs/".length());
        awaitIndexed();

        for (var method : new String[] {"GET", "PUT", "POST"}) {
            var suffix = method.equals("POST") ? "/close" : "";
            var body = method.equals("PUT") ? "{\"title\":\"隔膜\"}" : "";
            var hidden = server.ask("E-2", method, path + suffix, body);
            var absent = server.ask("E-2", method, "/v1/needs/none" + suffix, body);
            assertThat(hidden.statusCode()).as(method).isEqualTo(404).isEqualTo(absent.statusCode());
            assertThat(hidden.body().replace(id, "none")).isEqualTo(absent.body());
        }
        assertThat(server.ask("E-2", "GET", "/v1/enterprises/E-1/needs", "").body())
                .contains("N-1")
                .doesNotContain("貔貅", id, "N-2");
        assertThat(server.open().get("/v1/needs/" + id).statusCode()).isEqualTo(401);
        assertThat(server.open().get("/v1/search?q=" + encoded("貔貅")).body()).doesNotContain(id);
        assertThat(server.ask("E-1", "GET", "/v1/enterprises/E-1/needs", "").body())
                .contains("貔貅", "N-1", "N-2");
    }

    @Test
    void theNeedsOfAnEnterpriseComeByPagesInTheOrderOfTheirIds() throws IOException {
        var needs = new StringBuilder();
        for (int i = 10; i < 16; i++) { // every other one is private
            needs.append(
                    "{\"kind\":\"need\",\"id\":\"M-%d\",\"title\":\"隔膜\",\"enterpriseId\":\"企业/7\",\"visibility\":\"%s\"}\n"
                            .replace("%d", Integer.toString(i))
                            .replace("%s", i % 2 == 0 ? "private" : "public"));
        }
        server.open().add(Files.writeString(directory.resolve("more.jsonl"), needs));

        assertThat(pages("企业/7", 4)).containsExactly("M-10 M-11 M-12 M-13", "M-14 M-15");
        assertThat(pages("企业/7", 3)).containsExactly("M-10 M-11 M-12", "M-13 M-14 M-15");
        assertThat(pages("E-2", 2)).containsExactly("M-11 M-13", "M-15");
        var path = "/v1/enterprises/" + encoded("企业/7") + "/needs";
        assertThat(json(server.ask("企业/7", "GET", path, "")).get("needs")).hasSize(6);
        assertThat(json(server.ask("企业/7", "GET", path + "?after=Z", "")).get("needs"))
                .isEmpty();
        assertThat(detail(server.ask("企业/7", "GET", path + "?limit=1001", ""))).contains("limit", "1001");
    }

    /** Follows the links from the first page; each page as its ids. */
    private List<String> pages(String who, int limit) {
        var pages = new ArrayList<String>();
        var path = Optional.of("/v1/enterprises/" + encoded("企业/7") + "/needs?limit=" + limit);
        while (path.isPresent()) {
            var answer = server.ask(who, "GET", path.get(), "");
            var ids = json(answer).get("needs").findValuesAsText("id");
            pages.add(String.join(" ", new LinkedHashSet<>(ids)));
            path = answer.headers().firstValue("Link").map(l -> l.replaceFirst("<(.*)>; rel=\"next\"", "$1"));
            var last = pages.getLast().substring(pages.getLast().lastIndexOf(' ') + 1);
            assertThat(json(answer).path("next").asText(last)).isEqualTo(last);
        }
        return pages;
    }

    @Test
    void aPublicNeedOfAnotherIsReadButNotTouched() {
        assertThat(server.ask("E-2", "GET", "/v1/needs/N-1", "").statusCode()).isEqualTo(200);
        var changed = server.ask("E-2", "PUT", "/v1/needs/N-1", "{\"title\":\"隔膜\"}", "If-Match", "*");
        assertThat(changed.statusCode()).isEqualTo(403);
        assertThat(detail(changed)).isEqualTo("you may not act for the enterprise \"E-1\"");
        assertThat(server.ask("E-2", "POST", "/v1/needs/N-1/close", "").statusCode())
                .isEqualTo(403);
        assertThat(server.ask("E-2", "POST", "/v1/needs", "{\"enterpriseId\":\"E-1\",\"title\":\"隔膜\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRequestThatComesAgainCreatesNothingMoreThoughTheServerWasStartedAnew() {
        var first = server.ask("E-1", "POST", "/v1/needs", SECRET, "Idempotency-Key", "k-1");
        server.open().restart();
        var again = server.ask("E-1", "POST", "/v1/needs", SECRET, "Idempotency-Key", "k-1");
        var ofAnother = server.ask("E-2", "POST", "/v1/needs", SECRET, "Idempotency-Key", "k-1");
        var other = server.ask("E-1", "POST", "/v1/needs", "{\"title\":\"电机\"}", "Idempotency-Key", "k-1");

        assertThat(json(again).get("record")).isEqualTo(json(first).get("record"));
        assertThat(json(ofAnother).get("id")).isNotEqualTo(json(first).get("id"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(server.open().engine().store().counts().get(Kind.NEED)).isEqualTo(4);
    }

    @Test
    void whereNoAccountsAreTheRequestNamesTheEnterprise() {
        var missing = server.open().post("/v1/needs", "{\"title\":\"隔膜\"}");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(detail(missing)).isEqualTo("it is not said for which enterprise, give enterpriseId");
        var created = server.open().post("/v1/needs", "{\"enterpriseId\":\"E-9\",\"title\":\"隔膜\"}");
        assertThat(json(created).at("/record/enterpriseId").asText()).isEqualTo("E-9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"N-1\",\"title\":\"膜\"}|field \"id\" is filled in by the server, it cannot be given",
                "{\"source\":{\"name\":\"x\"},\"title\":\"膜\"}|field \"source\" is filled in by the server, it cannot be given",
                "{\"title\":\"膜\",\"price\":1}|need: there is no field \"price\"",
                "{\"title\":\"膜\",\"status\":\"won\"}|status \"won\" of a need is not known, it must be open or closed",
                "{\"title\":\"膜\",\"deadline\":\"2020-01-01\"}|the deadline 2020-01-01 has passed",
                "{\"title\":\"膜\",\"visibility\":\"secret\"}|visibility",
                "{\"title\":\" \"}|title",
                "{\"enterpriseId\":\"E 1\",\"title\":\"膜\"}|the id \"E 1\" of an enterprise is malformed",
                "{\"enterpriseId\":5,\"title\":\"膜\"}|the id \"\" of an enterprise is malformed",
                "[]|JSON"
            })
    void whatIsWrongIsSaidAndNothingIsStored(String body, String message) {
        var before = server.open().engine().store().sequence();
        var answer = server.ask("E-1", "POST", "/v1/needs", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).contains(message);
        assertThat(server.open().engine().store().sequence()).isEqualTo(before);
    }

    private void awaitIndexed() {
        var engine = server.open().engine();
        while (engine.index().manifest().sequence() < engine.store().sequence()) {
            Thread.onSpinWait();
        }
    }
}
