package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.duijie.evaluation.judge.Judgment;
import org.duijie.evaluation.judge.JudgmentStore;
import org.duijie.evaluation.judge.Pair;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judging over HTTP, without a browser. */
class JudgingIT {
    private static final String COOKIE = "duijie-judge=" + encoded("王工");
    private static final Pattern PROGRESS = Pattern.compile("id=\"progress\">([^<]*)<");

    @TempDir
    static Path directory;

    private static TestServer server;
    private static int pools;

    /** A pool of its own for each test. */
    private final String name = "隔膜-" + pools++;

    private final String pool = "/judge/" + encoded(name);
    private final String api = "/v1/judging/pools/" + encoded(name);

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void makePool() throws IOException {
        JudgedPool.make(directory, server.data().root(), name);
    }

    private HttpResponse<String> form(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return server.send(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> judge(int at, int grade) {
        return form(pool, "judge", "王工", "round", "1", "at", "" + at, "grade", "" + grade, "comment", "");
    }

    private static String progress(HttpResponse<String> page) {
        var found = PROGRESS.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private List<Judgment> kept() {
        try (var store = JudgmentStore.open(server.data().root(), Clock.systemUTC())) {
            return store.judging(name).judgments();
        }
    }

    private Pair pair(int position) {
        try (var store = JudgmentStore.open(server.data().root(), Clock.systemUTC())) {
            return store.judging(name).at(1, position);
        }
    }

    @Test
    void aJudgeGivesANameAndIsRemembered() {
        assertThat(server.get("/judge").body()).contains(name, "第 1 轮 20 对");
        var chosen = form("/judge", "judge", " 王工 ", "pool", name);

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).contains(pool);
        assertThat(chosen.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith(COOKIE + ";")
                .contains("HttpOnly", "SameSite=Strict", "Path=/judge");
        assertThat(server.get(pool, "Cookie", COOKIE).body()).contains("<b>王工</b>", "0/20");
        assertThat(server.get("/judge", "Cookie", COOKIE).body()).contains("value=\"王工\"");
        assertThat(server.get(pool).statusCode()).isEqualTo(303);
        assertThat(server.get(pool, "Cookie", "duijie-judge=%00").statusCode()).isEqualTo(303);
    }

    @Test
    void aJudgmentSentTwiceCountsOnceAndLeadsToTheSamePair() {
        var once = judge(1, 2);
        var twice = judge(1, 2);

        assertThat(once.statusCode()).isEqualTo(200);
        assertThat(progress(once)).isEqualTo("1/20");
        assertThat(twice.body()).isEqualTo(once.body());
        assertThat(kept()).hasSize(1);
        assertThat(progress(form(pool + "/undo", "judge", "王工", "round", "1", "at", "1")))
                .isEqualTo("0/20");
        assertThat(kept()).isEmpty();
    }

    @Test
    void reasonsAreHiddenUntilThePairIsJudged() {
        var reasons = pool + "/reasons?round=1&at=1";
        assertThat(server.get(pool + "?round=1&at=1", "Cookie", COOKIE).body()).doesNotContain("/reasons");
        var early = server.get(reasons, "Cookie", COOKIE);
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("评判之后才能看排序依据");
        assertThat(server.get(reasons).statusCode()).isEqualTo(400);

        judge(1, 2);
        assertThat(server.get(pool + "?round=1&at=1", "Cookie", COOKIE).body()).contains("/reasons");
        assertThat(server.get(reasons, "Cookie", COOKIE).statusCode()).isEqualTo(200);
    }

    @Test
    void whereTheNeedBecamePrivateOrTheTechnologyWentNothingIsShown() throws IOException {
        int withNeed = 1;
        while (!pair(withNeed).topic().equals("T-1")) {
            withNeed++;
        }
        var path = pool + "?round=1&at=" + withNeed;
        assertThat(server.get(path, "Cookie", COOKIE).body()).contains("污水处理用过滤膜");
        importNeed("private");
        assertThat(server.get(path, "Cookie", COOKIE).body())
                .doesNotContain("污水处理用过滤膜", "name=\"grade\"")
                .contains("已不公开");
        importNeed("public");
        assertThat(server.get(path, "Cookie", COOKIE).body()).contains("污水处理用过滤膜");
    }

    private static void importNeed(String visibility) throws IOException {
        server.add(Files.writeString(
                directory.resolve(visibility + ".jsonl"),
                "{\"kind\":\"need\",\"id\":\"T-1\",\"title\":\"污水处理用过滤膜\",\"visibility\":\"" + visibility + "\"}\n"));
    }

    @ParameterizedTest
    @CsvSource({"'',没有填写", "'  ',没有填写", "王%07,控制字符", "王%E2%80%AE,不可见字符"})
    void aNameThatIsNoneIsRefusedInPlace(String judge, String message) {
        var answer = server.send(
                "POST",
                "/judge",
                "application/x-www-form-urlencoded",
                ("judge=" + judge + "&pool=" + encoded(name)).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message, "id=\"judge\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void badFormsAreRefusedAndNothingIsKept() {
        assertThat(judge(1, 4).statusCode()).isEqualTo(400);
        assertThat(judge(1, 4).body()).contains("role=\"alert\"", "id=\"judgment\"");
        assertThat(judge(21, 1).statusCode()).isEqualTo(400);
        assertThat(form(pool, "judge", "王工", "round", "1", "at", "1").statusCode())
                .isEqualTo(400);
        assertThat(form(pool, "round", "1", "at", "1", "grade", "1").statusCode())
                .isEqualTo(400);
        assertThat(form(pool, "judge", "王工", "at", "1", "grade", "1", "comment", "x".repeat(2_001))
                        .body())
                .contains("2001");
        assertThat(form("/judge/none", "judge", "王工", "grade", "1").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/judge/none/agreement").statusCode()).isEqualTo(404);
        assertThat(server.get(pool + "/agreement?round=2").statusCode()).isEqualTo(400);
        assertThat(server.get(pool + "?round=1&at=99", "Cookie", COOKIE).statusCode())
                .isEqualTo(400);
        assertThat(kept()).isEmpty();
    }

    @Test
    void anotherSiteCannotJudge() {
        var answer = server.send(
                "POST",
                pool,
                "application/x-www-form-urlencoded",
                "judge=x&round=1&at=1&grade=1".getBytes(StandardCharsets.UTF_8),
                "Sec-Fetch-Site",
                "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(kept()).isEmpty();
    }

    @Test
    void programsJudgeAndAskHowMuchJudgesAgree() {
        for (int at = 1; at <= 4; at++) {
            assertThat(post(at, "甲", at - 1).body()).isEqualTo("{\"changed\":true}");
            assertThat(post(at, "乙", at - 1).statusCode()).isEqualTo(200);
        }
        assertThat(post(4, "乙", 3).body()).isEqualTo("{\"changed\":false}");

        var agreement = server.json(api + "/agreement");
        assertThat(agreement.get("pool").asText()).isEqualTo(name);
        assertThat(agreement.get("pairs").asInt()).isEqualTo(4);
        assertThat(agreement.at("/estimates/1/coefficient").asText()).isEqualTo("kappa");
        assertThat(agreement.at("/estimates/1/value").asDouble()).isEqualTo(1);
        assertThat(agreement.at("/pairsByDifference/0").asInt()).isEqualTo(4);
    }

    private HttpResponse<String> post(int at, String judge, int grade) {
        var pair = pair(at);
        return server.post(
                api + "/judgments",
                "{\"judge\":\"" + judge + "\",\"topic\":\"" + pair.topic() + "\",\"item\":\"" + pair.item()
                        + "\",\"grade\":" + grade + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{|json",
                "{\"judge\":\"a\",\"topic\":\"N-1\",\"item\":\"A-1\",\"grade\":4}|http.number",
                "{\"judge\":\"a\",\"topic\":\"N-1\",\"item\":\"A-1\",\"grade\":1.5}|http.number",
                "{\"judge\":\"a\",\"topic\":\"N-1\",\"item\":\"A-1\"}|http.number",
                "{\"judge\":\"a\",\"topic\":\"N-1\",\"item\":\"A-9\",\"grade\":1}|judging.pair",
                "{\"judge\":\"a\",\"topic\":\"N-1\",\"item\":\"A-1\",\"grade\":1,\"round\":2}|judging.pair",
                "{\"judge\":\"\",\"topic\":\"N-1\",\"item\":\"A-1\",\"grade\":1}|judging.judgeEmpty",
                "{\"judge\":\"a\\u0000\",\"topic\":\"N-1\",\"item\":\"A-1\",\"grade\":1}|judging.judgeControl",
                "{\"judge\":7,\"topic\":\"N-1\",\"item\":\"A-1\",\"grade\":1}|judging.text",
                "{\"judge\":\"a\",\"topic\":\"N-1\",\"item\":\"A-1\",\"grade\":1,\"mark\":1}|http.key",
            })
    void badJudgmentsOfProgramsAreProblemsWithTheirRule(String body, String rule) {
        var answer = server.post(api + "/judgments", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(TestServer.parse(answer).get("rule").asText()).startsWith(rule);
        assertThat(kept()).isEmpty();
    }

    @Test
    void anUnknownPoolIsNotFound() {
        assertThat(server.post("/v1/judging/pools/none/judgments", "{}").statusCode())
                .isEqualTo(404);
        var answer = server.get("/v1/judging/pools/none/agreement");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(TestServer.parse(answer).get("rule").asText()).isEqualTo("judging.pool");
    }

    @Test
    void agreementPageTellsNotWhoGaveWhat() {
        judge(1, 3);
        form(pool, "judge", "李工", "round", "1", "at", "1", "grade", "0", "comment", "");
        var page = server.get(pool + "/agreement").body();

        assertThat(page).contains("王工：1 对", "李工：1 对", "Krippendorff α（次序）", "data-coefficient=\"kappa\"");
        assertThat(page).doesNotContain(pair(1).item());
        assertThat(server.get(pool + "/agreement?lang=en").body()).contains("Cohen's kappa");
    }
}
