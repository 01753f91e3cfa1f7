package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.api.access.ApiKeys;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyPagesIT {
    private static final Pattern SECRET = Pattern.compile("<code>(dj_[A-Za-z0-9_-]{43})</code>");
    private static final Pattern REVOKE = Pattern.compile("action=\"(/keys/[^\"]+/revoke)\"");

    @TempDir
    private Path directory;

    private final TestAccounts accounts = new TestAccounts();

    private static HttpResponse<String> post(TestServer server, String[] who, String path, String form) {
        return server.send(
                "POST", path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8), who);
    }

    @Test
    void aKeyIsMadeShownOnceUsedAndRevokedByItsOwnerOnly() throws IOException {
        try (var server = TestServer.start(directory, "", accounts::make)) {
            var own = accounts.session(server.service(), Role.ENTERPRISE);
            var made = post(server, own, "/keys", "name=" + encoded("夜间<b>导入") + "&scope=read&scope=push&days=30");
            assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
            var secret = SECRET.matcher(made.body());
            assertThat(secret.find()).isTrue();

            var page = server.get("/keys", own).body();
            assertThat(page).contains("夜间&lt;b&gt;导入", secret.group(1).substring(0, 10), "查询、推送与回复", "未使用过");
            assertThat(page).doesNotContain(secret.group(1));
            assertThat(server.get("/v1/me", TestAccounts.bearer(secret.group(1)))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/keys", TestAccounts.bearer(secret.group(1))).statusCode())
                    .isEqualTo(403);

            var revoke = REVOKE.matcher(page);
            assertThat(revoke.find()).isTrue();
            for (var other : new Role[] {Role.BROKER, Role.ADMINISTRATOR}) {
                var session = accounts.session(server.service(), other);
                assertThat(server.get("/keys", session).body()).doesNotContain("&lt;b&gt;");
                assertThat(post(server, session, revoke.group(1), "").statusCode())
                        .isEqualTo(404);
            }
            assertThat(post(server, new String[] {own[0], own[1]}, revoke.group(1), "")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(post(server, own, revoke.group(1), "").headers().firstValue("Location"))
                    .contains("/keys?done=revoked");
            assertThat(server.get("/v1/me", TestAccounts.bearer(secret.group(1)))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(server.get("/keys?lang=en", own).body())
                    .contains("revoked")
                    .doesNotContain("/revoke\"");
        }
    }

    @Test
    void whatIsWrongIsToldAndMakesNoKey() throws IOException {
        try (var server = TestServer.start(directory, "", accounts::make)) {
            var own = accounts.session(server.service(), Role.ANALYST);
            for (var form :
                    new String[] {"name=&scope=read", "name=1", "name=1&scope=all", "name=1&scope=read&days=367"}) {
                var refused = post(server, own, "/keys", form);
                assertThat(refused.statusCode()).as(form).isEqualTo(400);
                assertThat(refused.body()).contains("role=\"alert\"").doesNotContain("<code>dj_");
            }
            var narrow = accounts.key(server.service(), Role.ANALYST, EnumSet.of(Scope.READ, Scope.ADMIN));
            assertThat(server.get("/keys", narrow).body()).doesNotContain("value=\"push\"");
            assertThat(post(server, narrow, "/keys", "name=1&scope=push").statusCode())
                    .isEqualTo(403);
            var id = accounts.of(Role.ANALYST).id();
            assertThat(new ApiKeys(server.service()).list(Optional.of(id))).hasSize(1);
        }
    }
}
