package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duijie.api.http.TestServer.encoded;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duijie.api.DataDirectory;
import org.duijie.api.Service;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.Caller;
import org.duijie.api.access.NewAccount;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.corpus.share.HttpFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who sign in with a browser, programs with keys, and a server that has no accounts yet. */
class SignInIT {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    @TempDir
    private Path directory;

    private final TestAccounts accounts = new TestAccounts();

    @Test
    void whoIsNotSignedInIsLedToThePageAndBack() throws IOException {
        try (var server = TestServer.start(directory, "", accounts::make)) {
            var refused = server.get("/judge?lang=en");
            assertThat(refused.statusCode()).isEqualTo(303);
            assertThat(location(refused)).isEqualTo("/sign-in?to=%2Fjudge%3Flang%3Den&lang=en");
            assertThat(server.get(location(refused)).body()).contains("value=\"/judge?lang=en\"");

            var entered = signIn(server, "analyst", TestAccounts.PASSWORD, "/judge?lang=en");

            assertThat(entered.statusCode()).isEqualTo(303);
            assertThat(location(entered)).isEqualTo("/judge?lang=en");
            assertThat(cookie(entered)).matches("duijie=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
            var page = server.get("/judge", "Cookie", pair(entered));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(">analyst</a>");
        }
    }

    @Test
    void nobodyIsLedToAnotherSite() throws IOException {
        try (var server = TestServer.start(directory, "", accounts::make)) {
            for (var to :
                    new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "evil", "/a\r\nb"}) {
                assertThat(location(signIn(server, "analyst", TestAccounts.PASSWORD, to)))
                        .as(to)
                        .isEqualTo("/");
            }
        }
    }

    @Test
    void whatIsWrongIsToldAlikeAndBarredWithATime() throws IOException {
        try (var server = TestServer.start(directory, "", accounts::make)) {
            var wrong = signIn(server, "analyst", "a wrong password", "/");
            var unknown = signIn(server, "nobody", "a wrong password", "/");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.body().replace("analyst", "nobody")).isEqualTo(unknown.body());
            assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
            for (int i = 0; i < 4; i++) {
                signIn(server, "analyst", "a wrong password", "/");
            }

            var barred = signIn(server, "analyst", TestAccounts.PASSWORD, "/");

            assertThat(barred.statusCode()).isEqualTo(429);
            assertThat(barred.headers().firstValue("Retry-After").orElseThrow()).matches("[12]");
        }
    }

    @Test
    void aSignInGivesANewSessionAndASignOutEndsIt() throws IOException {
        try (var server = TestServer.start(directory, "", accounts::make)) {
            var first = signIn(server, "analyst", TestAccounts.PASSWORD, "/");
            var form = "name=analyst&password=" + encoded(TestAccounts.PASSWORD) + "&csrf="
                    + csrf(server.get("/", "Cookie", pair(first)));
            var second = post(server, "/sign-in", form, "Cookie", pair(first));
            assertThat(pair(second)).isNotEqualTo(pair(first));
            assertThat(server.get("/judge", "Cookie", pair(first)).statusCode()).isEqualTo(303);

            var csrf = csrf(server.get("/", "Cookie", pair(second)));
            var left = post(server, "/sign-out", "csrf=" + csrf, "Cookie", pair(second));

            assertThat(cookie(left)).startsWith("duijie=; ").contains("Max-Age=0");
            assertThat(server.get("/judge", "Cookie", pair(second)).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void aFormWithoutTheTokenOfItsSessionIsRefused() throws IOException {
        try (var server = TestServer.start(directory, "", accounts::make)) {
            var mine = pair(signIn(server, "analyst", TestAccounts.PASSWORD, "/"));
            var other = csrf(server.get("/", "Cookie", pair(signIn(server, "broker", TestAccounts.PASSWORD, "/"))));
            var csrf = csrf(server.get("/match", "Cookie", mine));
            var text = "text=" + encoded("耐高温锂电池隔膜");

            assertThat(post(server, "/match", text, "Cookie", mine).statusCode())
                    .isEqualTo(403);
            assertThat(post(server, "/match", text + "&csrf=" + other, "Cookie", mine)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(post(server, "/match", text + "&csrf=" + csrf, "Cookie", mine)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(post(server, "/match", text, "Cookie", mine, "X-CSRF-Token", csrf)
                            .statusCode())
                    .isEqualTo(200);
            var question = "{\"text\":\"耐高温锂电池隔膜\"}".getBytes(StandardCharsets.UTF_8);
            assertThat(server.send("POST", "/v1/match", "application/json", question, "Cookie", mine)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void pagesOfOtherSitesCannotWrite() throws IOException {
        try (var server = TestServer.start(directory, "", accounts::make)) {
            var form = "name=analyst&password=" + encoded(TestAccounts.PASSWORD);
            assertThat(post(server, "/sign-in", form, "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(post(server, "/sign-in", form, "Origin", "https://evil.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(post(server, "/sign-in", form, "Origin", server.url("")).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void peopleChangeTheirPassword() throws IOException {
        try (var server = TestServer.start(directory, "", accounts::make)) {
            var mine = pair(signIn(server, "analyst", TestAccounts.PASSWORD, "/"));
            var csrf = csrf(server.get("/account", "Cookie", mine));
            var fresh = encoded("a new long phrase");
            var form = "csrf=" + csrf + "&fresh=" + fresh + "&again=";
            var present = "&present=" + encoded(TestAccounts.PASSWORD);

            assertThat(post(server, "/account/password", form + "other" + present, "Cookie", mine)
                            .body())
                    .contains("两次输入的密码不同");
            assertThat(post(server, "/account/password", form + fresh + "&present=wrong", "Cookie", mine)
                            .body())
                    .contains("当前密码不正确");
            var changed = post(server, "/account/password", form + fresh + present, "Cookie", mine);

            assertThat(changed.statusCode()).isEqualTo(303);
            assertThat(server.get("/judge", "Cookie", mine).statusCode()).isEqualTo(303);
            assertThat(server.get("/judge", "Cookie", pair(changed)).statusCode())
                    .isEqualTo(200);
            assertThat(signIn(server, "analyst", "a new long phrase", "/").statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void behindTlsTheCookieIsOfThisHostAlone() throws IOException {
        try (var server = TestServer.start(directory, "listen: {url: \"https://duijie.example\"}", accounts::make)) {
            assertThat(cookie(signIn(server, "analyst", TestAccounts.PASSWORD, "/")))
                    .matches("__Host-duijie=[^;]{43}; Path=/; HttpOnly; SameSite=Lax; Secure");
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgain() throws IOException {
        var limits = "access: {limits: {address: 3}}";
        try (var server = TestServer.start(directory, limits, accounts::make)) {
            for (int i = 0; i < 3; i++) {
                assertThat(server.get("/v1/stats").statusCode()).isEqualTo(200);
            }
            var refused = server.get("/v1/stats");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After").orElseThrow())
                    .matches("1?\\d|20");
            assertThat(TestServer.parse(refused).get("rule").asText()).isEqualTo("access.limit");
            var key = accounts.key(server.service(), Role.ANALYST, EnumSet.of(Scope.READ));
            assertThat(server.get("/v1/stats", key).statusCode()).isEqualTo(200);
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anotherDuijieFollowsWithAKeyWhereNobodyInParticularMay() throws IOException {
        try (var server = TestServer.start(directory, "access: {anonymous: false}", accounts::make)) {
            var key = accounts.secret(server.service(), Role.ANALYST, EnumSet.of(Scope.READ));
            try (var feed = HttpFeed.of(server.url(""), Locale.ENGLISH);
                    var known = HttpFeed.of(server.url(""), Locale.ENGLISH, Optional.of(key))) {
                assertThatThrownBy(() -> feed.page(Optional.empty(), Optional.empty()))
                        .hasMessageContaining("this needs an account");
                assertThat(known.page(Optional.empty(), Optional.empty())).isPresent();
            }
        }
    }

    @Test
    void everybodyTellsOfItsOwnInteractionsOnly() throws IOException {
        try (var server = TestServer.start(directory, "", accounts::make)) {
            var key = accounts.key(server.service(), Role.ENTERPRISE, EnumSet.of(Scope.WRITE));
            var body = """
                    {"interactions":[{"at":"2026-01-01T00:00:00Z","actor":"E-%d","item":"A-1","event":"view"}]}""";

            var own = server.send("POST", "/v1/interactions", "application/json", bytes(body.replace("%d", "1")), key);
            var others =
                    server.send("POST", "/v1/interactions", "application/json", bytes(body.replace("%d", "2")), key);

            assertThat(own.statusCode()).isEqualTo(200);
            assertThat(others.statusCode()).isEqualTo(403);
            assertThat(TestServer.parse(others).get("rule").asText()).isEqualTo("interactions.actor");
        }
    }

    @Test
    void withoutAccountsThisMachineMayDoEverythingUntilThereIsOne() throws IOException {
        try (var server = TestServer.start(directory)) {
            assertThat(server.get("/judge").body()).contains("未设账户，仅本机可用");
            assertThat(server.json("/v1/me").get("account").asText()).isEqualTo("open");

            var administrator = new NewAccount("admin", Set.of(Role.ADMINISTRATOR), Optional.empty(), false);
            new Accounts(server.service()).add(Caller.commandLine(), administrator, TestAccounts.PASSWORD);

            assertThat(server.get("/v1/me").statusCode()).isEqualTo(401);
            assertThat(server.get("/v1/me").headers().firstValue("WWW-Authenticate"))
                    .contains("Bearer realm=\"duijie\"");
            assertThat(server.get("/").body()).doesNotContain("未设账户");
        }
    }

    @Test
    void withoutAccountsNobodyIsAnsweredThroughAProxy() throws IOException {
        try (var server = TestServer.start(directory)) {
            assertThat(server.get("/v1/stats", "X-Forwarded-For", "192.0.2.7").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void withoutAccountsAServerForOthersDoesNotStart() throws IOException {
        var data = new DataDirectory(directory.resolve("var"));
        try (var server = TestServer.start(directory)) {
            Files.writeString(
                    data.root().resolve("duijie.yaml"), "listen: {host: 0.0.0.0, url: \"https://d.example\"}");
            try (var service = Service.open(data)) {
                assertThatThrownBy(() -> ApiServer.start(server.engine(), service, ServerConfig.ofPort(0)))
                        .hasMessage("listening on 0.0.0.0 for others than this machine needs accounts; make one first:"
                                + " ./duijie accounts add NAME --role administrator");
            }
        }
    }

    static HttpResponse<String> signIn(TestServer server, String name, String password, String to) {
        return post(server, "/sign-in", "name=" + name + "&password=" + encoded(password) + "&to=" + encoded(to));
    }

    static HttpResponse<String> post(TestServer server, String path, String form, String... headers) {
        return server.send("POST", path, "application/x-www-form-urlencoded", bytes(form), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String csrf(HttpResponse<String> page) {
        var csrf = CSRF.matcher(page.body());
        assertThat(csrf.find()).as(page.body()).isTrue();
        return csrf.group(1);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    /** The cookie as a browser sends it back. */
    static String pair(HttpResponse<String> answer) {
        return cookie(answer).replaceFirst(";.*", "");
    }
}
