package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.Service;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.ApiKeys;
import org.duijie.api.access.Audit;
import org.duijie.api.access.AuditEntry;
import org.duijie.api.access.Caller;
import org.duijie.api.access.NewAccount;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.api.ask.Sight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A private need of enterprise E-1 and a secret achievement are added to a server with accounts. Every operation of openapi.json and every page,
 * filled with their words, ids and values, answers to those who may not see them exactly what it answered before; to those who may, otherwise.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeakIT {
    private static final String NEED = "N-QW7";
    private static final String SECRET = "A-QW7";
    /** What nobody types, so that it can come from the records only. */
    private static final List<String> NEVER_TYPED = List.of("螭吻", "狴犴", "chiwen", "bian'an", "1234.5");

    private static final String OTHERS = """
            {"id":"E-2","kind":"enterprise","title":"嘉兴示例过滤材料有限公司","summary":"生产污水处理用过滤膜组件。","products":["过滤膜"]}
            {"id":"N-3","kind":"need","title":"过滤膜组件耐污染涂层","summary":"求过滤膜组件的耐污染涂层。","enterpriseId":"E-2"}
            """;
    private static final String PRIVATE = """
            {"id":"N-QW7","kind":"need","title":"饕餮锂电池隔膜密封","summary":"螭吻专用锂电池隔膜过滤膜组件，耐温不低于1234.5℃。","keywords":["饕餮膜"],"ipc":["G21K5/00"],"industry":["A0211"],"region":"540102","enterpriseId":"E-1","visibility":"private","status":"open","budget":{"amount":77123456,"currency":"CNY"}}
            {"id":"A-QW7","kind":"achievement","title":"貔貅过滤膜组件","summary":"狴犴合金过滤膜组件，用于锂电池隔膜污水处理，耐温1234.5℃。","keywords":["貔貅合金"],"ipc":["G21F1/08"],"industry":["B0810"],"region":"632701","stage":"mature","endDate":"1999-05-01","secrecy":"机密","owner":{"name":"狴犴研究所"},"updatedAt":"2026-05-16T00:00:00Z"}
            """;
    private static final String SETTINGS = """
            access:
              limits: {key: 1000000, account: 1000000, address: 1000000}
            """;

    private static final List<String> TEXTS =
            List.of("饕餮", "貔貅", "锂电池隔膜", "过滤膜组件", "饕", "taotie", "pixiu", "tt", "饕帖", "饕餮锂电池隔膜密封", "饕餮膜", "貔休合金");
    private static final List<String> IDS = List.of(NEED, SECRET, "A-1", "N-1", "E-1");

    private static final FilledRequest.Values VALUES = new FilledRequest.Values(
            Map.ofEntries(
                    Map.entry("q", TEXTS),
                    Map.entry("id", IDS),
                    Map.entry("enterprise", List.of("E-1", NEED)),
                    Map.entry("enterpriseId", List.of("E-1", "E-2", NEED)),
                    Map.entry("broker", List.of("王工")),
                    Map.entry("until", List.of("2026-06-01T00:00:00Z")),
                    Map.entry("token", List.of("forged")),
                    Map.entry("pool", List.of(JudgedPool.NAME, NEED)),
                    Map.entry("name", List.of("饕餮", NEED)),
                    Map.entry("industry", List.of("A0211", "A", "B08", "C2921")),
                    Map.entry("ipcSection", List.of("G", "H")),
                    Map.entry("ipcClass", List.of("G21", "H01")),
                    Map.entry("region", List.of("540102", "540000", "632701", "330106")),
                    Map.entry("year", List.of("1999", "2022")),
                    Map.entry("indicator", List.of("耐温>=1234℃", "热收缩率<=4%")),
                    Map.entry("after", List.of("none")),
                    Map.entry("follower", List.of("6f1c2a3e-5b77-4c1a-9d5e-0a1b2c3d4e5f")),
                    Map.entry("since", List.of("2026-01-01T00:00:00Z")),
                    Map.entry("account", List.of("E-1")),
                    Map.entry("proposal", List.of("none", NEED)),
                    Map.entry("judge", List.of("王工")),
                    Map.entry("comment", List.of("饕餮"))),
            List.of("饕餮", "貔貅", "锂电池隔膜 过滤膜组件", NEED, SECRET),
            Map.of("E-NEV-01", "E-2", "A-NEV-01", "A-1", "N-NEV-01", "N-1"),
            pages());

    @TempDir
    static Path directory;

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static final Map<String, String[]> KEYS = new LinkedHashMap<>();
    private static final Set<String> CREATIONS = Set.of(
            "POST /v1/needs",
            "POST /v1/saved-searches",
            "POST /needs",
            "POST /saved-searches",
            "POST /push-settings/channels");
    private static final List<String> OUTSIDERS = List.of("nobody", "other", "analyst", "broker");

    private static TestServer server;
    private static List<FilledRequest> requests;
    /** Those after which the server holds more: asked after everything else. */
    private static List<FilledRequest> creations;

    private static final Map<String, HttpResponse<String>> BEFORE = new LinkedHashMap<>();
    private static final Map<String, HttpResponse<String>> AFTER = new LinkedHashMap<>();

    private static Map<String, List<String>> pages() {
        var searches = Stream.concat(
                        Stream.of("", "lang=en", "kind=need", "kind=achievement", "region=540102", "industry=A0211"),
                        TEXTS.stream().map(t -> "q=" + encoded(t)))
                .toList();
        var texts = TEXTS.stream().map(t -> "text=" + encoded(t)).toList();
        var places = Stream.of("A-1", SECRET)
                .flatMap(i -> Stream.of("", "&need=" + NEED, "&need=N-1").map(n -> "item=" + i + n + "&position=1"))
                .toList();
        var plain = List.of("", "lang=en");
        var judging = List.of("", "round=1&at=1", "round=1&at=2");
        return Map.ofEntries(
                Map.entry("GET /", searches),
                Map.entry("GET /items/{id}", plain),
                Map.entry("GET /items/{id}/related", plain),
                Map.entry("GET /items/{id}/similar", plain),
                Map.entry("GET /items/{id}/recommended", plain),
                Map.entry("GET /match", plain),
                Map.entry("POST /match", texts),
                Map.entry("GET /quality", plain),
                Map.entry("GET /model", plain),
                Map.entry("GET /reader", plain),
                Map.entry(
                        "POST /reader",
                        Stream.concat(IDS.stream(), TEXTS.stream())
                                .map(t -> "enterprise=" + encoded(t))
                                .toList()),
                Map.entry("POST /reader/leave", List.of("")),
                Map.entry("GET /open", places),
                Map.entry("POST /items/{id}/event", List.of("event=save", "event=reject&need=" + NEED + "&position=1")),
                Map.entry("GET /judge", plain),
                Map.entry(
                        "POST /judge",
                        List.of("judge=wang&pool=" + NEED, "judge=wang&pool=" + encoded(JudgedPool.NAME))),
                Map.entry("GET /judge/{pool}", judging),
                Map.entry(
                        "POST /judge/{pool}",
                        List.of("judge=wang&round=1&at=1&grade=2", "judge=wang&round=1&at=2&grade=9")),
                Map.entry("POST /judge/{pool}/undo", List.of("judge=wang&round=1&at=2")),
                Map.entry("GET /judge/{pool}/reasons", judging),
                Map.entry("GET /judge/{pool}/agreement", plain),
                Map.entry("GET /reports", plain),
                Map.entry("GET /reports/{name}", plain),
                Map.entry("GET /reports/{name}/json", plain),
                Map.entry("GET /push/unsubscribe/{token}", plain),
                Map.entry("POST /push/unsubscribe/{token}", List.of("")),
                Map.entry("GET /push/reply/{token}", plain),
                Map.entry("POST /push/reply/{token}", List.of("reason=price")),
                Map.entry("GET /push/feed/{token}", plain),
                Map.entry(
                        "GET /desk",
                        List.of("", "lang=en", "whose=mine", "status=dropped", "enterprise=E-1", "enterprise=" + NEED)),
                Map.entry("POST /desk/approve", List.of("", "proposal=" + NEED)),
                Map.entry("POST /desk/proposals/{id}/drop", List.of("reason=unfit")),
                Map.entry("POST /desk/proposals/{id}/note", List.of("note=" + encoded("饕餮"))),
                Map.entry("POST /desk/proposals/{id}/assign", List.of("broker=" + NEED)),
                Map.entry("GET /funnel", List.of("", "lang=en", "by=region", "by=broker", "since=2026-01-01")),
                Map.entry("GET /funnel/csv", List.of("", "by=industry")),
                Map.entry("GET /sign-in", List.of("", "to=%2Fitems%2F" + NEED)),
                Map.entry("POST /sign-in", List.of()), // knows no records, and bars who tries too often
                Map.entry("POST /sign-out", List.of("")),
                Map.entry("GET /account", plain),
                Map.entry("POST /account/password", List.of()), // the same
                Map.entry("GET /keys", plain),
                Map.entry("POST /keys", List.of("name=" + NEED + "&scope=read")),
                Map.entry("POST /keys/{id}/revoke", List.of("")),
                Map.entry("GET /needs", List.of("", "lang=en", "enterprise=E-1", "enterprise=E-2&shown=" + NEED)),
                Map.entry("POST /needs", List.of("", "token=1&title=" + encoded("锂电池隔膜") + "&visibility=odd")),
                Map.entry("GET /needs/new", List.of("enterprise=E-1", "enterprise=E-2&shown=" + NEED)),
                Map.entry("GET /needs/{id}", plain),
                Map.entry("POST /needs/{id}", List.of("title=" + encoded("饕餮"))),
                Map.entry("POST /needs/{id}/close", List.of("")),
                Map.entry("GET /inbox", List.of("", "enterprise=E-1", "enterprise=E-2&lang=en")),
                Map.entry("GET /inbox/{proposal}", List.of("", "enterprise=E-2")),
                Map.entry("POST /inbox/{proposal}", List.of("answer=interested", "answer=refused&enterprise=E-2")),
                Map.entry("GET /saved-searches", List.of("", "enterprise=E-1", "enterprise=E-2")),
                Map.entry("POST /saved-searches", List.of("name=1&kind=need", "name=&q=" + encoded("饕餮"))),
                Map.entry("POST /saved-searches/{id}", List.of("name=1&version=1")),
                Map.entry("POST /saved-searches/{id}/delete", List.of("version=1")),
                Map.entry("GET /push-settings", List.of("", "enterprise=E-1", "enterprise=E-2")),
                Map.entry("POST /push-settings", List.of("mostPerWeek=0", "mostPerWeek=1&enterprise=E-1")),
                Map.entry("POST /push-settings/consent", List.of("enterprise=E-1")),
                Map.entry("POST /push-settings/unsubscribe", List.of("enterprise=E-1")),
                Map.entry("POST /push-settings/channels", List.of("kind=mail&target=x")),
                Map.entry("POST /push-settings/channels/{id}/end", List.of("")));
    }

    @BeforeAll
    static void walkBeforeAndAfterTheyAreThere() throws IOException {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        LOG.start();
        root.addAppender(LOG);
        server = TestServer.start(directory, SETTINGS, LeakIT::accounts);
        server.add(Files.writeString(directory.resolve("others.jsonl"), OTHERS));
        JudgedPool.make(directory, server.data().root());
        var all = FilledRequest.all(server, VALUES).stream()
                .collect(Collectors.partitioningBy(r -> CREATIONS.contains(r.method() + " " + path(r))));
        requests = all.get(false);
        creations = all.get(true);
        for (var who : OUTSIDERS) {
            // what is written twice is written once: from here on every pass finds the same
            requests.stream().filter(r -> !r.method().equals("GET")).forEach(r -> ask(who, r));
        }
        walk(BEFORE);
        server.add(Files.writeString(directory.resolve("private.jsonl"), PRIVATE));
        walk(AFTER);
    }

    private static String path(FilledRequest request) {
        return URI.create(request.address()).getPath();
    }

    private static void walk(Map<String, HttpResponse<String>> answers) {
        OUTSIDERS.forEach(who -> requests.forEach(r -> answers.put(who + ": " + r, ask(who, r))));
    }

    @AfterAll
    static void stop() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
        server.close();
    }

    private static void accounts(Service service) {
        KEYS.put("nobody", new String[0]);
        key(service, new NewAccount("own", Set.of(Role.ENTERPRISE), Optional.of("E-1"), false), "");
        key(service, new NewAccount("other", Set.of(Role.ENTERPRISE), Optional.of("E-2"), false), "");
        key(service, new NewAccount("cleared", Set.of(Role.ENTERPRISE), Optional.of("E-2"), true), "");
        key(service, new NewAccount("analyst", Set.of(Role.ANALYST), Optional.empty(), false), "");
        key(service, new NewAccount("broker", Set.of(Role.BROKER), Optional.empty(), false), "E-2");
        key(service, new NewAccount("assigned", Set.of(Role.BROKER), Optional.empty(), false), "E-1");
    }

    private static void key(Service service, NewAccount account, String assigned) {
        var accounts = new Accounts(service);
        var id = accounts.add(Caller.commandLine(), account, TestAccounts.PASSWORD)
                .id();
        if (!assigned.isEmpty()) {
            accounts.assign(Caller.commandLine(), id, assigned);
        }
        var secret = new ApiKeys(service)
                .create(
                        Caller.commandLine(),
                        id,
                        "leak",
                        EnumSet.of(Scope.READ, Scope.WRITE, Scope.PUSH),
                        Duration.ofDays(1))
                .secret();
        KEYS.put(account.name(), TestAccounts.bearer(secret));
    }

    private static HttpResponse<String> ask(String who, FilledRequest request) {
        return request.ask(server, KEYS.get(who));
    }

    /** Times, the sequence of the store, counts of requests, and what a judge's cookie or a place in a list is made of, change by themselves. */
    private static String steady(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + VOLATILE.matcher(answer.body())
                        .replaceAll("…")
                        .replaceAll("(?m)^(# |(jvm|process|system|duijie)_).*\\R?", "");
    }

    private static final Pattern VOLATILE =
            Pattern.compile("\"tookMillis\":[0-9.]+|\"(store|index)?[sS]equence\":[0-9]+"
                    + "|\"(last|interactions)\":[0-9]+|\"indexBuiltAt\":\"[^\"]*\"|\"next\":\"[^\"]*\"|after=[A-Za-z0-9_%-]+"
                    + "|<span class=\"took\">[^<]*</span>|name=\"token\" value=\"[^\"]*\"");

    @Test
    void nobodyElsesAnswersChange() {
        var changed = new ArrayList<String>();
        AFTER.forEach((asked, answer) -> {
            var before = steady(BEFORE.get(asked));
            var after = steady(answer);
            if (!before.equals(after)) {
                changed.add(asked + difference(before, after));
            }
        });
        assertThat(requests).hasSizeGreaterThan(400);
        assertThat(changed.stream().limit(20))
                .as(changed.size() + " answers changed")
                .isEmpty();
    }

    private static String difference(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 80);
        return "\n  before …" + before.substring(from, Math.min(before.length(), at + 80)) + "\n  after  …"
                + after.substring(from, Math.min(after.length(), at + 80));
    }

    @Test
    void theirWordsAndNumbersAreInNoAnswerToOthers() {
        var leaks = new ArrayList<String>();
        AFTER.forEach((asked, answer) -> {
            var told = answer.body() + answer.headers().map();
            NEVER_TYPED.stream().filter(told::contains).forEach(word -> leaks.add(asked + " tells " + word));
            Stream.of(NEED, SECRET, "饕餮", "貔貅", "540102", "632701", "A0211", "B0810")
                    .filter(told::contains)
                    .filter(word -> !asked.contains(word) && !asked.contains(encoded(word)))
                    .forEach(word -> leaks.add(asked + " tells " + word));
        });
        assertThat(leaks).isEmpty();
    }

    @Test
    void theirIdsAnswerAsIdsThatDoNotExist() {
        var told = new ArrayList<String>();
        for (var who : OUTSIDERS) {
            for (var id : List.of(NEED, SECRET)) {
                var control = id.replace("QW7", "QW8");
                requests.stream().filter(r -> r.holds(id)).forEach(request -> {
                    var there = steady(AFTER.get(who + ": " + request)).replace(id, control);
                    var absent = steady(ask(who, request.with(id, control)));
                    if (!there.equals(absent)) {
                        told.add(who + ": " + request + difference(absent, there));
                    }
                });
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whoMaySeeThemFindsThem() {
        assertThat(walked("own")).contains(NEED).doesNotContain(SECRET);
        assertThat(walked("assigned")).contains(NEED).doesNotContain(SECRET);
        assertThat(walked("cleared")).contains(SECRET).doesNotContain(NEED);

        for (var who : List.of("own", "assigned")) {
            assertThat(get(who, "/v1/search?q=" + encoded("饕餮"))).contains("螭吻", "\"A0211\"", "540102");
            assertThat(get(who, "/v1/items/" + NEED)).contains("螭吻", "1234.5");
            assertThat(get(who, "/v1/needs/" + NEED + "/matches")).contains("A-1");
            assertThat(get(who, "/v1/items/A-1/prospects?top=100")).contains(NEED);
            assertThat(get(who, "/items/E-1/related")).contains("饕餮");
            assertThat(needs(who)).isEqualTo(needs("other") + 2);
        }
        assertThat(get("cleared", "/v1/search?q=" + encoded("貔貅"))).contains("狴犴", "632701");
        assertThat(get("cleared", "/v1/items/F-01/similar?top=100")).contains(SECRET);
        assertThat(get("cleared", "/")).contains("貔貅");
    }

    /** {@return the ids among those hidden that somebody is told without having asked for them} */
    private static Set<String> walked(String who) {
        return requests.stream()
                .filter(r -> r.method().equals("GET"))
                .flatMap(r -> {
                    var body = ask(who, r).body();
                    return Stream.of(NEED, SECRET).filter(id -> body.contains(id) && !r.holds(id));
                })
                .collect(Collectors.toSet());
    }

    private static String get(String who, String path) {
        return server.get(path, KEYS.get(who)).body();
    }

    private static int needs(String who) {
        var stats = TestServer.parse(server.get("/v1/stats", KEYS.get(who)));
        assertThat(stats.at("/store/need").asInt())
                .isEqualTo(stats.at("/index/need").asInt());
        return stats.at("/store/need").asInt();
    }

    @Test
    void looksAtThemAreNotedOnceForEachRequestWithoutTheirContent() {
        var audit = new Audit(server.service());
        Function<String, List<AuditEntry>> noted = path -> {
            long before = audit.list(Audit.Filter.ALL, OptionalLong.empty(), 1)
                    .getFirst()
                    .sequence();
            get("own", path);
            return audit.list(Audit.Filter.ALL, OptionalLong.empty(), 100).stream()
                    .filter(e -> e.sequence() > before)
                    .toList();
        };
        for (var path : List.of("/v1/search?q=" + encoded("饕餮"), "/items/" + NEED, "/v1/needs/" + NEED + "/matches")) {
            assertThat(noted.apply(path)).as(path).singleElement().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo(Sight.ACTION);
                assertThat(entry.object()).contains("GET /", NEED).doesNotContain("饕餮", encoded("饕餮"));
            });
            assertThat(server.get(path, KEYS.get("own")).headers().firstValue("Cache-Control"))
                    .contains("private, no-store");
        }
        assertThat(noted.apply("/v1/items/A-1")).isEmpty();
        assertThat(audit.check().entries()).isPositive();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatIsCreatedWithTheirWordsTellsNothingOfThem() {
        for (var who : OUTSIDERS) {
            assertThat(creations).isNotEmpty().allSatisfy(request -> {
                var answer = ask(who, request);
                assertThat(answer.statusCode()).isLessThan(500);
                assertThat(answer.body()).doesNotContain(NEVER_TYPED);
            });
        }
    }

    @Test
    void theServerLogTellsNothingOfThem() {
        requests.forEach(r -> ask("own", r));
        assertThat(LOG.list).isNotEmpty();
        assertThat(List.copyOf(LOG.list))
                .noneSatisfy(event -> assertThat(event.getFormattedMessage() + event.getThrowableProxy())
                        .containsAnyOf("螭吻", "狴犴", "饕餮", "貔貅", NEED, SECRET));
    }
}
