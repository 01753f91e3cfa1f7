package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duijie.api.http.TestServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiServerIT {
    private static final Pattern NEXT = Pattern.compile("<(.*)>; rel=\"next\"");

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
    void searchAnswersHitsWithHighlightsAndNamedFacets() {
        var answer = server.json("/v1/search?q=" + encoded("锂电池隔膜") + "&top=2");

        assertThat(answer.get("total").asInt()).isEqualTo(5);
        assertThat(answer.get("hits")).hasSize(2);
        assertThat(answer.at("/hits/0/highlights/title").asText()).contains("<em>");
        assertThat(answer.at("/facets/kind")).hasSize(4);
        assertThat(answer.at("/facets/region").findValuesAsText("label")).contains("Zhejiang", "Hangzhou");
        assertThat(answer.at("/hits/0/explanation").isMissingNode()).isTrue();
    }

    @Test
    void filtersAreParametersOfTheirOwnAndRepeat() {
        var query = "/v1/search?q=" + encoded("过滤膜") + "&facets=false&top=100";

        assertThat(ids(server.json(query + "&stage=early"))).hasSize(7);
        assertThat(ids(server.json(query + "&stage=early&stage=middle"))).hasSize(15);
        assertThat(ids(server.json(query + "&region=31")))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(id).startsWith("F-"));
        assertThat(server.json(query + "&kind=patent").get("total").asInt()).isZero();
        assertThat(server.json(query).has("facets")).isFalse();
    }

    @Test
    void explanationAddsUpToTheScore() {
        var hit = server.json("/v1/search?q=" + encoded("芳纶 隔膜") + "&explain=true")
                .at("/hits/0");
        double sum = 0;
        for (var part : hit.get("explanation")) {
            sum += part.get("score").asDouble();
        }
        assertThat(sum).isCloseTo(hit.get("score").asDouble(), org.assertj.core.data.Offset.offset(1e-3));
    }

    @Test
    void linksWalkAllResultsWithoutRepeats() {
        var seen = new ArrayList<String>();
        var path = "/v1/search?top=5&lang=en&q=" + encoded("过滤膜 组件");
        while (!path.isEmpty()) {
            var page = server.get(path);
            seen.addAll(ids(TestServer.parse(page)));
            path = page.headers().firstValue("Link").map(ApiServerIT::target).orElse("");
        }
        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void languageFollowsTheHeaderAndBeforeItTheParameter() {
        var query = "/v1/search?q=" + encoded("芳纶");

        assertThat(server.get(query, "Accept-Language", "zh-CN,en;q=0.5").body())
                .contains("\"label\":\"成果\"");
        assertThat(server.get(query, "Accept-Language", "fr, en;q=0.5").body()).contains("\"label\":\"achievement\"");
        assertThat(server.get(query, "Accept-Language", ";;;").body()).contains("\"label\":\"成果\"");
        assertThat(server.get(query + "&lang=zh").body()).contains("\"label\":\"成果\"");
    }

    @Test
    void wrongSearchesAreRefusedWithTheRuleAndTheValue() {
        refused("/v1/search", 400, "text.empty", "the text to search for is empty, enter a word at least");
        refused("/v1/search?q=%20%20", 400, "text.empty", "the text to search for is empty");
        refused("/v1/search?q=" + "a".repeat(100_000), 400, "text.length", "has 100000 characters, the most is 50000");
        refused(
                "/v1/search?q=a&top=-1",
                400,
                "http.number",
                "\"top\" is \"-1\", it must be a whole number from 1 to 100");
        refused("/v1/search?q=a&top=0", 400, "http.number", "\"0\"");
        refused("/v1/search?q=a&top=101", 400, "http.number", "\"101\"");
        refused("/v1/search?q=a&top=ten", 400, "http.number", "\"ten\"");
        refused("/v1/search?q=a&top=1&top=2", 400, "http.repeated", "parameter \"top\" may be given once, was given 2");
        refused("/v1/search?q=a&colour=red", 400, "http.parameter", "parameter \"colour\" is not known");
        refused("/v1/search?q=a&kind=book", 400, "kind.unknown", "kind \"book\" is not known");
        refused("/v1/search?q=a&ipcClass=X9", 400, "ipc.form", "IPC symbol \"X9\"");
        refused("/v1/search?q=a&region=zj", 400, "region.form", "region code \"zj\"");
        refused("/v1/search?q=a&year=20x4", 400, "http.year", "year \"20x4\"");
        refused("/v1/search?q=a&stage=done", 400, "stage.unknown", "stage \"done\"");
        refused("/v1/search?q=a&after=nonsense", 400, "cursor.form", "cursor \"nonsense\" is not valid");
        refused("/v1/search?q=a&explain=yes", 400, "http.flag", "\"yes\", it must be true or false");
        refused("/v1/search?q=a&lang=fr", 400, "http.lang", "language \"fr\"");
    }

    @Test
    void anItemSaysItsIndicatorsAndIsFoundByThem() {
        var indicators = server.json("/v1/items/A-1").at("/indicators");

        assertThat(indicators.findValuesAsText("text")).contains("孔隙率47%");
        assertThat(ids(server.json(
                        "/v1/search?kind=achievement&q=" + encoded("隔膜") + "&indicator=" + encoded("孔隙率>=45%"))))
                .containsExactly("A-1");
        assertThat(ids(server.json(
                        "/v1/search?kind=achievement&q=" + encoded("隔膜") + "&indicator=" + encoded("孔隙率>=50%"))))
                .isEmpty();
        refused("/v1/search?q=a&indicator=500MPa", 400, "indicator.form", "cannot read \"500MPa\"");
    }

    @Test
    void aMatchSaysWhichIndicatorsAreMet() {
        var match =
                TestServer.parse(server.post("/v1/match", "{\"text\":\"锂电池隔膜，孔隙率≥45%，热收缩率≤3%，厚度≤12μm\",\"top\":1}"));

        assertThat(match.at("/matches/0/id").asText()).isEqualTo("A-1");
        assertThat(match.at("/matches/0/reasons/indicators").findValuesAsText("verdict"))
                .containsExactly("met", "missed", "unknown");
    }

    @Test
    void querySyntaxIsJustText() {
        for (var text :
                new String[] {"\"(*:*) AND \\ ~^ [ TO ]", "title:*", "*", "隔膜 OR (NOT", "%00", "\uD83D\uDE00"}) {
            assertThat(server.get("/v1/search?q=" + encoded(text)).statusCode())
                    .as(text)
                    .isIn(200, 400);
        }
        var found = server.json("/v1/search?q=" + encoded("\"隔膜\" AND (*:*) ~^[ TO ]"));
        assertThat(ids(found)).isNotEmpty();
    }

    @Test
    void matchTakesATextOrANeed() {
        var byText =
                TestServer.parse(server.post("/v1/match", "{\"text\":\"耐高温锂电池隔膜\",\"kind\":[\"patent\"],\"top\":3}"));
        var byNeed = TestServer.parse(server.post(
                "/v1/match", "{\"need\":{\"title\":\"锂电池隔膜\",\"ipc\":[\"H01M50/403\"],\"region\":\"330110\"}}"));

        assertThat(matches(byText)).containsExactly("P-1");
        assertThat(byText.at("/matches/0/reasons/terms/0/share").asDouble()).isPositive();
        assertThat(matches(byNeed)).contains("A-1", "P-1").doesNotContain("N-1", "E-1");
        assertThat(byNeed.at("/matches/0/reasons/ipc/0").asText()).isEqualTo("H01M");
    }

    @Test
    void wrongMatchesAreRefused() {
        refused(server.post("/v1/match", "{\"text\":"), 400, "json.form", "not well-formed JSON");
        refused(server.post("/v1/match", "[1]"), 400, "json.object", "must be a JSON object");
        refused(server.post("/v1/match", "{}"), 400, "http.textOrNeed", "give either text or need");
        refused(server.post("/v1/match", "{\"text\":\"a\",\"need\":{}}"), 400, "http.textOrNeed", "either");
        refused(server.post("/v1/match", "{\"text\":\" \"}"), 400, "text.empty", "empty");
        refused(server.post("/v1/match", "{\"text\":7}"), 400, "http.text", "must be a text, was 7");
        refused(server.post("/v1/match", "{\"text\":\"a\",\"max\":7}"), 400, "http.key", "key \"max\" is not known");
        refused(server.post("/v1/match", "{\"text\":\"a\",\"top\":1.5}"), 400, "http.number", "\"1.5\"");
        refused(
                server.post("/v1/match", "{\"text\":\"a\",\"kind\":\"patent\"}"),
                400,
                "http.kindList",
                "list of texts");
        refused(server.post("/v1/match", "{\"text\":\"a\",\"kind\":[\"need\"]}"), 400, "http.kinds", "kind \"need\"");
        refused(server.post("/v1/match", "{\"need\":[]}"), 400, "http.need", "must be a JSON object");
        refused(
                server.post("/v1/match", "{\"need\":{\"title\":\"a\",\"colour\":1}}"),
                400,
                "http.needField",
                "\"colour\"");
        refused(
                server.post("/v1/match", "{\"need\":{\"kind\":\"patent\",\"title\":\"a\"}}"),
                400,
                "http.needKind",
                "patent");
        refused(server.post("/v1/match?top=3", "{\"text\":\"a\"}"), 400, "http.parameter", "\"top\"");
        refused(
                server.send("POST", "/v1/match", "application/json", new byte[] {'{', (byte) 0xff}),
                400,
                "utf8.form",
                "0xFF");
        refused(server.post("/v1/match", "\"" + "a".repeat(1 << 20) + "\""), 413, "http.tooLarge", "1048576 bytes");
    }

    @Test
    void matchesAndProspectsOfRecordsOfTheStore() {
        var matches = server.json("/v1/needs/N-1/matches?top=2");
        var prospects = server.json("/v1/items/A-1/prospects?kind=need");

        assertThat(matches.get("need").asText()).isEqualTo("N-1");
        assertThat(matches(matches)).hasSize(2);
        assertThat(prospects.get("item").asText()).isEqualTo("A-1");
        assertThat(matches(prospects)).containsExactly("N-1");
        assertThat(prospects.at("/matches/0/reasons/region").asText()).isEqualTo("330100");
        refused("/v1/needs/A-1/matches", 404, "need.unknown", "no need with the id \"A-1\"");
        refused("/v1/needs/N-1/matches?kind=need", 400, "http.kinds", "kind \"need\" does not apply here");
        refused("/v1/items/N-1/prospects", 404, "technology.unknown", "\"N-1\"");
        refused("/v1/items/A-1/prospects?top=0", 400, "http.number", "\"top\"");
    }

    @Test
    void itemCarriesNamesAndATagThatSparesTheBody() {
        var first = server.get("/v1/items/A-1");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var item = TestServer.parse(first);

        assertThat(item.at("/record/price/amount").asInt()).isEqualTo(2_600_000);
        assertThat(item.at("/names/stage/middle").asText()).isEqualTo("middle");
        assertThat(item.at("/names/region/330106").asText()).isNotEmpty();
        var again = server.get("/v1/items/A-1", "If-None-Match", "\"other\", W/" + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.get("/v1/items/A-1?lang=zh", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anIdMayHoldAnyVisibleCharacter() {
        var id = "10.12074/2022;01?#%";

        assertThat(server.json("/v1/items/" + encoded(id)).get("id").asText()).isEqualTo(id);
        assertThat(server.get("/items/" + encoded(id)).statusCode()).isEqualTo(200);
    }

    @Test
    void unknownIdsPathsAndMethodsAreToldAsProblems() {
        refused("/v1/items/X", 404, "item.unknown", "there is no record with the id \"X\"");
        refused("/v1/nothing", 404, "http.path", "there is nothing at /v1/nothing");
        var wrong = server.send("DELETE", "/v1/search", "application/json", new byte[0]);
        refused(wrong, 405, "http.method", "DELETE is not allowed here, it must be one of: GET");
        assertThat(wrong.headers().firstValue("Allow")).hasValue("GET");
        assertThat(server.get("/v1/items/X", "Accept-Language", "zh").body()).contains("没有标识为“X”的记录");
    }

    @Test
    void aRequestTooLongToReadIsAProblemToo() {
        var answer = server.get("/v1/search?q=" + "a".repeat(1_100_000));

        assertThat(answer.statusCode()).isIn(414, 431);
        assertThat(answer.body()).contains("urn:duijie:problem:http.refused").doesNotContain("jetty");
    }

    @Test
    void statsHealthMetricsAndDescriptionAnswer() {
        assertThat(server.json("/v1/stats").at("/index/achievement").asInt()).isEqualTo(26);
        assertThat(server.json("/health/live").get("status").asText()).isEqualTo("live");
        assertThat(server.json("/health/ready").get("status").asText()).isEqualTo("ready");
        assertThat(server.json("/openapi.json").get("openapi").asText()).startsWith("3.1");
        server.get("/v1/search?q=a");
        assertThat(server.get("/metrics").body())
                .contains("duijie_http_requests_seconds_bucket", "route=\"/v1/search\"", "status=\"200\"")
                .contains("duijie_answers_seconds_count{question=\"search\"")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void everyAnswerForbidsForeignContent() {
        for (var path : new String[] {"/", "/v1/stats", "/nothing", "/static/duijie.css", "/items/X"}) {
            var headers = server.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(
                            v -> assertThat(v).contains("script-src 'self'").doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
        }
    }

    @Test
    void aNewIndexIsTakenOver(@TempDir Path own) throws IOException {
        try (var fresh = TestServer.start(own)) {
            var more = own.resolve("more.jsonl");
            Files.writeString(more, "{\"id\":\"A-9\",\"kind\":\"achievement\",\"title\":\"石墨烯导热膜\"}\n");
            fresh.add(more);
            assertThat(fresh.json("/health/ready").get("indexSequence").asLong())
                    .isEqualTo(fresh.engine().store().sequence());
            assertThat(ids(fresh.json("/v1/search?q=" + encoded("石墨烯")))).containsExactly("A-9");
        }
    }

    @Test
    void aServerThatDoesNotFollowIsNotReadyWithABrokenIndexAndAnswersFromTheOneItHas(@TempDir Path own)
            throws IOException {
        try (var fresh = TestServer.start(own, ServerConfig.ofPort(0).withFollow(false))) {
            Files.delete(fresh.data().index().resolve("CURRENT"));
            refused(fresh.get("/health/ready"), 503, "index.missing", "run first: ./duijie index");
            assertThat(ids(fresh.json("/v1/search?kind=achievement&q=" + encoded("隔膜"))))
                    .contains("A-1");
        }
    }

    @Test
    void aPortThatIsTakenIsRefusedByName() {
        int port = Integer.parseInt(server.url("").replaceAll(".*:", ""));

        assertThatThrownBy(() -> ApiServer.start(server.engine(), server.service(), ServerConfig.ofPort(port)))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("port " + port + " cannot be listened on");
    }

    private static void refused(String path, int status, String rule, String text) {
        refused(server.get(path), status, rule, text);
    }

    private static void refused(HttpResponse<String> answer, int status, String rule, String text) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = TestServer.parse(answer);
        assertThat(problem.get("rule").asText()).isEqualTo(rule);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).contains(text);
        assertThat(problem.get("type").asText()).isEqualTo("urn:duijie:problem:" + rule);
    }

    private static String target(String link) {
        var matcher = NEXT.matcher(link);
        assertThat(matcher.matches()).as(link).isTrue();
        return matcher.group(1);
    }

    private static java.util.List<String> ids(JsonNode answer) {
        var ids = new ArrayList<String>();
        answer.get("hits").forEach(h -> ids.add(h.get("id").asText()));
        return ids;
    }

    private static java.util.List<String> matches(JsonNode answer) {
        var ids = new ArrayList<String>();
        answer.get("matches").forEach(h -> ids.add(h.get("id").asText()));
        return ids;
    }
}
