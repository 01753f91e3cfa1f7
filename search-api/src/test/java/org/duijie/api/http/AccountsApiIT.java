package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts, keys and the audit log over HTTP, as an administrator and as others. */
class AccountsApiIT {
    private static final TestAccounts ACCOUNTS = new TestAccounts();

    @TempDir
    static Path directory;

    private static TestServer server;
    private static JsonNode description;
    private static String[] administrator;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(directory, "", ACCOUNTS::make);
        description = server.json("/openapi.json");
        administrator = ACCOUNTS.key(server.service(), Role.ADMINISTRATOR, EnumSet.allOf(Scope.class));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAdministratorMakesAnAccountAssignsToItAndDisablesIt() {
        var made = send("POST", "/v1/accounts", """
                {"name":"li","roles":["broker"],"password":"correct horse battery"}""", administrator);
        assertThat(made.statusCode()).isEqualTo(201);
        var path = made.headers().firstValue("Location").orElseThrow();
        fits("Account", made);

        assertThat(send("PUT", path + "/assignments/E-1", "", administrator).statusCode())
                .isEqualTo(204);
        assertThat(send("PUT", path + "/assignments/E-2", "", administrator).statusCode())
                .isEqualTo(204);
        assertThat(send("DELETE", path + "/assignments/E-1", "", administrator).statusCode())
                .isEqualTo(204);
        assertThat(send("PUT", path + "/password", "{\"password\":\"another long phrase\"}", administrator)
                        .statusCode())
                .isEqualTo(204);
        var account = server.get(path, administrator);
        fits("Account", account);
        assertThat(TestServer.parse(account).get("assigned").toString()).isEqualTo("[\"E-2\"]");
        assertThat(send("DELETE", path, "", administrator).statusCode()).isEqualTo(204);
        assertThat(TestServer.parse(server.get(path, administrator))
                        .get("disabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void accountsAreListedPageByPage() {
        var first = server.get("/v1/accounts?limit=2", administrator);
        fits("Accounts", first);
        assertThat(TestServer.parse(first).findValuesAsText("name")).containsExactly("administrator", "analyst");
        var next = first.headers().firstValue("Link").orElseThrow().replaceAll("<(.*)>.*", "$1");
        assertThat(TestServer.parse(server.get(next, administrator)).findValuesAsText("name"))
                .startsWith("broker");
    }

    @Test
    void whatIsWrongWithAnAccountIsToldWithoutThePassword() {
        var problems = new String[][] {
            {"{\"name\":\"broker\",\"roles\":[\"broker\"],\"password\":\"correct horse battery\"}", "account.taken"},
            {"{\"name\":\"x\",\"roles\":[\"root\"],\"password\":\"correct horse battery\"}", "account.role"},
            {"{\"name\":\"x\",\"roles\":[],\"password\":\"correct horse battery\"}", "account.roles"},
            {"{\"name\":\"x\",\"roles\":\"broker\",\"password\":\"correct horse battery\"}", "http.texts"},
            {"{\"name\":\"x\",\"roles\":[\"broker\"],\"password\":\"my short 1\"}", "password.length"},
            {"{\"name\":\"x\",\"roles\":[\"broker\"],\"password\":[\"my secret\"]}", "http.fieldText"},
            {"{\"name\":\"x\",\"roles\":[\"broker\"],\"pass\":\"my secret\"}", "http.key"},
        };
        for (var problem : problems) {
            var answer = send("POST", "/v1/accounts", problem[0], administrator);
            fits("Problem", answer);
            assertThat(TestServer.parse(answer).get("rule").asText())
                    .as(problem[0])
                    .isEqualTo(problem[1]);
            assertThat(answer.body()).doesNotContain("my s");
            assertThat(answer.statusCode()).isEqualTo(problem[1].equals("account.taken") ? 409 : 400);
        }
        assertThat(server.get("/v1/accounts/none", administrator).statusCode()).isEqualTo(404);
    }

    @Test
    void everybodyKeepsItsOwnKeysAndCannotWidenThem() {
        var session = ACCOUNTS.session(server.service(), Role.BROKER);
        var made = send("POST", "/v1/keys", "{\"name\":\"k\",\"scopes\":[\"read\",\"admin\"],\"days\":9}", session);
        fits("MadeApiKey", made);
        var key = TestAccounts.bearer(TestServer.parse(made).get("secret").asText());
        fits("Me", server.get("/v1/me", key));
        fits("ApiKeys", server.get("/v1/keys", key));
        assertThat(server.get("/v1/keys", key).body()).doesNotContain("secret");

        var wider = send("POST", "/v1/keys", "{\"name\":\"k\",\"scopes\":[\"push\"],\"days\":9}", key);
        assertThat(TestServer.parse(wider).get("rule").asText()).isEqualTo("key.wider");
        assertThat(server.get("/v1/keys?all=true", key).statusCode()).isEqualTo(403);
        var other = ACCOUNTS.of(Role.ANALYST).id();
        var others = "{\"name\":\"k\",\"scopes\":[\"read\"],\"days\":9,\"account\":\"" + other + "\"}";
        assertThat(send("POST", "/v1/keys", others, key).statusCode()).isEqualTo(403);

        var path = "/v1/keys/" + TestServer.parse(made).get("id").asText();
        var analyst = ACCOUNTS.session(server.service(), Role.ANALYST);
        assertThat(send("DELETE", path, "", analyst).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", path, "", session).statusCode()).isEqualTo(204);
        assertThat(server.get("/v1/me", key).statusCode()).isEqualTo(401);
    }

    @Test
    void anAdministratorReadsTheAuditLogPageByPage() {
        send("DELETE", "/v1/keys/none", "", administrator);
        var analyst = ACCOUNTS.session(server.service(), Role.ANALYST);
        assertThat(server.get("/v1/audit", analyst).statusCode()).isEqualTo(403);

        var first = server.get("/v1/audit?limit=1", administrator);
        fits("AuditLog", first);
        var own = "/v1/audit?account=" + ACCOUNTS.of(Role.ANALYST).id();
        assertThat(TestServer.parse(server.get(own, administrator)).findValuesAsText("object"))
                .contains("GET /v1/audit");
        var next = first.headers().firstValue("Link").orElseThrow().replaceAll("<(.*)>.*", "$1");
        assertThat(TestServer.parse(server.get(next, administrator)).get("entries"))
                .hasSize(1);
        assertThat(TestServer.parse(server.get("/v1/audit?since=2100-01-01T00:00:00Z", administrator))
                        .get("entries"))
                .isEmpty();
        assertThat(server.get("/v1/audit?since=yesterday", administrator).statusCode())
                .isEqualTo(400);
        assertThat(server.get("/v1/audit?after=x", administrator).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> send(String method, String path, String json, String... headers) {
        return server.send(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static void fits(String schema, HttpResponse<String> answer) {
        OpenApiIT.fits(description, schema, TestServer.parse(answer));
    }
}
