package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.store.RecordStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading in the name of an enterprise, as the pages come without JavaScript. */
class ReaderPagesIT {
    private static final String E_1 = "duijie-reader=E-1";
    private static final Pattern OPEN = Pattern.compile("<h[23]><a href=\"(/open[^\"]*)\"");
    private static final Pattern MORE = Pattern.compile("<a class=\"button\" href=\"(/\\?[^\"]*)\"");

    @TempDir
    Path directory;

    private TestServer server;
    private boolean stopped;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(directory);
    }

    @AfterEach
    void stop() {
        if (!stopped) {
            server.close();
            stopped = true;
        }
    }

    @Test
    void whereNobodyActsLinksArePlainAndNothingIsRecorded() {
        for (var cookie :
                List.of("other=1", "duijie-reader=", "duijie-reader=E-9", "duijie-reader=N-1", "duijie-reader=%zz")) {
            for (var path : List.of("/?q=" + encoded("隔膜"), "/items/N-1/related", "/items/A-1/similar", "/items/A-1")) {
                var page = server.get(path, "Cookie", cookie);
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).doesNotContain("/open?", "name=\"event\"");
            }
            assertThat(post("/match", "text=" + encoded("锂电池隔膜"), cookie).body())
                    .contains("href=\"/items/A-1\"")
                    .doesNotContain("/open?");
            assertThat(server.get("/open?item=A-1&position=1", "Cookie", cookie).statusCode())
                    .isEqualTo(303);
            assertThat(said(post("/items/A-1/event", "event=save", cookie))).isEqualTo("lost");
        }
        stop();
        assertThat(count()).isZero();
    }

    private long count() {
        return recorded().size();
    }

    /** What is stored; to be asked when the server has stopped, so that nothing waits any more. */
    private List<Interaction> recorded() {
        var all = new ArrayList<Interaction>();
        try (var store = RecordStore.open(server.data().root())) {
            store.forEachInteraction(all::add);
        }
        return all;
    }

    private List<Interaction> recorded(Event event) {
        return recorded().stream().filter(i -> i.event() == event).toList();
    }

    private HttpResponse<String> post(String path, String form, String cookie, String... headers) {
        var all = new ArrayList<>(List.of("Cookie", cookie));
        all.addAll(List.of(headers));
        return server.send(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8),
                all.toArray(String[]::new));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String said(HttpResponse<String> answer) {
        return location(answer).replaceFirst(".*said=", "").replaceFirst("&.*", "");
    }

    private List<String> links(String path) {
        return links(server.get(path, "Cookie", E_1));
    }

    private static List<String> links(HttpResponse<String> answer) {
        return OPEN.matcher(answer.body())
                .results()
                .map(r -> r.group(1).replace("&amp;", "&"))
                .toList();
    }

    @Test
    void anEnterpriseIsChosenByIdOrNameAndLeft() {
        for (var typed : List.of("E-1", " 杭州示例动力电池有限公司 ")) {
            var chosen = post("/reader?lang=en", "enterprise=" + encoded(typed), "other=1");
            assertThat(location(chosen)).endsWith("/reader?lang=en");
            assertThat(chosen.headers().firstValue("Set-Cookie"))
                    .contains("duijie-reader=E-1; Path=/; HttpOnly; SameSite=Strict");
        }
        assertThat(server.get("/reader", "Cookie", E_1).body())
                .contains("杭州示例动力电池有限公司</a>", "退出企业身份", "/items/N-1/related")
                .doesNotContain("麒麟");
        var left = post("/reader/leave", "", E_1);
        assertThat(left.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        c -> assertThat(c).startsWith("duijie-reader=;").endsWith("Max-Age=0"));
    }

    @Test
    void aNameThatIsNotExactLeadsToProposals() {
        var near = post("/reader", "enterprise=" + encoded("动力电池"), "other=1");
        assertThat(near.statusCode()).isEqualTo(200);
        assertThat(near.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(near.body()).contains("没有名称恰为“动力电池”的企业", "value=\"E-1\"");
        assertThat(post("/reader", "enterprise=" + encoded("麒麟"), "other=1").body())
                .contains("没有找到企业“麒麟”");
        assertThat(post("/reader", "enterprise=", "other=1").body()).contains("没有找到企业");
        assertThat(post("/reader", "enterprise=" + "a".repeat(200_000), "other=1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void technologiesOfASearchAreRecordedWhereTheyStoodOnAllItsPagesOnce() {
        var path = "/?q=" + encoded("过滤膜");
        var first = server.get(path, "Cookie", E_1);
        server.get(path, "Cookie", E_1);
        var more = MORE.matcher(first.body());
        assertThat(more.find()).isTrue();
        var links = links(more.group(1).replace("&amp;", "&"));
        assertThat(links.get(1)).contains("position=12", "query=" + encoded("过滤膜"));
        var opened = server.get(links.get(1), "Cookie", E_1);

        stop();
        assertThat(recorded(Event.IMPRESSION))
                .hasSize(20)
                .allSatisfy(i -> assertThat(i.query()).contains("过滤膜"))
                .extracting(i -> i.position().getAsInt())
                .isSorted()
                .doesNotHaveDuplicates();
        var view = recorded(Event.VIEW).getFirst();
        assertThat(location(opened)).contains("/items/" + view.item() + "?", "position=12");
        assertThat(view.actor()).isEqualTo("E-1");
        assertThat(view.position()).hasValue(12);
        assertThat(recorded(Event.IMPRESSION))
                .anyMatch(i -> i.item().equals(view.item()) && i.position().equals(view.position()));
    }

    @Test
    void needsAndEnterprisesAmongTheHitsKeepTheirPlacesAndAreNotRecorded() {
        var page = server.get("/?q=" + encoded("锂电池隔膜"), "Cookie", E_1).body();
        assertThat(page).contains("href=\"/items/N-1\"").doesNotContain("item=N-1");
        long hits =
                Pattern.compile("<li class=\"card\">").matcher(page).results().count();

        stop();
        var positions = recorded().stream().map(i -> i.position().getAsInt()).toList();
        assertThat(positions).isNotEmpty().hasSizeLessThan((int) hits).allMatch(p -> p <= hits);
    }

    @Test
    void whatFitsANeedIsRecordedForItAndAPastedTextIsNotKept() {
        assertThat(links("/items/N-1/related").getFirst()).contains("need=N-1", "position=1");
        var matched = links(post("/match", "text=" + encoded("耐高温的锂电池隔膜"), E_1));
        assertThat(matched.getFirst()).contains("query=text-").doesNotContain(encoded("耐高温"));
        assertThat(server.get("/items/A-1/similar", "Cookie", E_1).body()).contains("/open?");

        stop();
        assertThat(recorded()).anyMatch(i -> i.need().equals(Optional.of("N-1")));
        assertThat(recorded()).noneMatch(i -> i.query().orElse("").contains("隔膜"));
    }

    @Test
    void anOpinionIsRecordedWithItsReasonAndPlaceAndTheReaderIsToldSo() {
        var page = server.get("/items/A-1?need=N-1&position=3&arm=x%2Fwords", "Cookie", E_1)
                .body();
        assertThat(page)
                .contains(
                        "name=\"need\" value=\"N-1\"",
                        "name=\"position\" value=\"3\"",
                        "name=\"arm\" value=\"x/words\"");
        var answer = post(
                "/items/A-1/event", "need=N-1&position=3&arm=x%2Fwords&event=reject&reason=" + encoded(" 太贵 "), E_1);
        assertThat(server.get(location(answer).replaceFirst("https?://[^/]*", ""), "Cookie", E_1)
                        .body())
                .contains("已记下：不感兴趣", "name=\"position\" value=\"3\"");
        assertThat(post("/items/A-1/event", "event=sign", E_1).statusCode()).isEqualTo(400);
        assertThat(post("/items/N-1/event", "event=save", E_1).statusCode()).isEqualTo(404);

        stop();
        assertThat(recorded(Event.REJECT)).singleElement().satisfies(i -> {
            assertThat(i.reason()).contains("太贵");
            assertThat(i.need()).contains("N-1");
            assertThat(i.position()).hasValue(3);
            assertThat(i.arm()).contains("x/words");
        });
    }

    @Test
    void linksOfOtherSitesOpenThePageAndCountAsNothing() {
        for (var site : List.of("cross-site", "same-site", "none")) {
            var opened = server.get("/open?item=A-1&position=1", "Cookie", E_1, "Sec-Fetch-Site", site);
            assertThat(location(opened)).contains("/items/A-1?position=1");
        }
        assertThat(post("/items/A-1/event", "event=save", E_1, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        stop();
        assertThat(count()).isZero();
    }

    @Test
    void aStoreThatCannotBeWrittenBreaksNoPage() throws SQLException {
        var file = server.data().root().resolve(RecordStore.FILE);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var writing = connection.createStatement()) {
            writing.execute("begin immediate");
            assertThat(links("/?q=" + encoded("过滤膜"))).hasSize(10);
            assertThat(location(server.get("/open?item=F-01&position=1", "Cookie", E_1)))
                    .contains("/items/F-01");
            var answer = post("/items/F-01/event", "event=contact", E_1);
            assertThat(said(answer)).isEqualTo("lost");
            assertThat(server.get("/items/F-01?said=lost", "Cookie", E_1).body())
                    .contains("没有记下来");
            writing.execute("rollback");
        }
    }

    @Test
    void aNeedThatIsNotPublicIsNeverNamed() {
        server.get("/open?item=A-1&need=N-2&position=1", "Cookie", E_1);

        stop();
        assertThat(recorded(Event.VIEW))
                .singleElement()
                .satisfies(i -> assertThat(i.need()).isEmpty());
    }
}
