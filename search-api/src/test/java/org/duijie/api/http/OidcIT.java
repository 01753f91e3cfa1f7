package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.SignInIT.location;
import static org.duijie.api.http.SignInIT.pair;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.duijie.api.access.Account;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.Caller;
import org.duijie.api.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sign-in at a provider that has keys of its own and checks client, redirection and PKCE as a real one does. */
class OidcIT {
    @TempDir
    private Path directory;

    private final HttpClient browser = HttpClient.newHttpClient();
    private TestProvider provider;
    private TestServer server;

    @BeforeEach
    void start() throws IOException, JOSEException {
        provider = TestProvider.start();
        var settings = "access: {oidc: {issuer: \"" + provider.issuer() + "\", clientId: " + TestProvider.CLIENT
                + ", clientSecret: \"" + TestProvider.SECRET + "\"}}";
        server = TestServer.start(directory, settings, service -> {});
    }

    @AfterEach
    void stop() {
        server.close();
        provider.close();
        browser.close();
    }

    /** What a browser holds when the provider has led it back. */
    private record Back(String address, String cookie) {}

    private Back toProviderAndBack() throws IOException, InterruptedException {
        var begun = server.get("/sign-in/oidc?to=%2Fjudge");
        assertThat(begun.statusCode()).isEqualTo(303);
        var led = browser.send(
                HttpRequest.newBuilder(URI.create(location(begun))).build(), HttpResponse.BodyHandlers.discarding());
        var back = URI.create(led.headers().firstValue("Location").orElseThrow());
        return new Back(back.getRawPath() + "?" + back.getRawQuery(), pair(begun));
    }

    private HttpResponse<String> signIn() throws IOException, InterruptedException {
        var back = toProviderAndBack();
        return server.get(back.address(), "Cookie", back.cookie());
    }

    private List<Account> accounts() {
        return new Accounts(server.service()).list();
    }

    @Test
    void whoComesFirstGetsAnAccountAndIsKnownTheNextTime() throws IOException, InterruptedException {
        assertThat(server.get("/judge").statusCode()).isEqualTo(303);
        assertThat(server.get("/sign-in").body()).contains("href=\"/sign-in/oidc?to=%2F\"");

        var entered = signIn();

        assertThat(location(entered)).isEqualTo("/judge");
        var session = entered.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("duijie="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
        assertThat(server.get("/judge", "Cookie", session).statusCode()).isEqualTo(200);
        signIn();
        assertThat(accounts()).singleElement().satisfies(a -> {
            assertThat(a.name()).matches("u-wangwu-[0-9a-f]{8}");
            assertThat(a.roles()).containsExactly(Role.ANALYST);
        });
    }

    @Test
    void rolesAndEnterpriseFollowWhatTheProviderSaysNow() throws IOException, InterruptedException {
        signIn();
        provider.says(claims ->
                claims.claim("roles", List.of("Enterprise", "unknown")).claim("enterprise", "E-1"));
        signIn();

        assertThat(accounts()).singleElement().satisfies(a -> {
            assertThat(a.roles()).containsExactly(Role.ENTERPRISE);
            assertThat(a.enterprise()).contains("E-1");
        });
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoilt("nonce", claims -> claims.claim("nonce", "another")),
                spoilt("no nonce", claims -> claims.claim("nonce", null)),
                spoilt("audience", claims -> claims.audience("another")),
                spoilt("issuer", claims -> claims.issuer("http://127.0.0.1:1")),
                spoilt(
                        "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3_600)))),
                spoilt("no expiry", claims -> claims.expirationTime(null)));
    }

    private static Arguments spoilt(String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return Arguments.of(name, claims);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void aTokenThatIsNotAsItMustBeIsRefused(String name, UnaryOperator<JWTClaimsSet.Builder> claims)
            throws IOException, InterruptedException {
        provider.says(claims);
        refused(signIn());
    }

    @Test
    void aTokenSignedWithAnotherKeyIsRefused() throws Exception {
        provider.forges();
        refused(signIn());
    }

    @Test
    void whatComesBackIsTakenOnceAndFromTheBrowserThatBegan() throws IOException, InterruptedException {
        var back = toProviderAndBack();
        refused(server.get(back.address()));
        refused(server.get(back.address(), "Cookie", "duijie-oidc=another"));

        assertThat(location(server.get(back.address(), "Cookie", back.cookie())))
                .isEqualTo("/judge");
        refusedAgain(server.get(back.address(), "Cookie", back.cookie()));
        refusedAgain(server.get("/sign-in/oidc/back?error=access_denied"));
    }

    @Test
    void withoutARoleHereOrWithADisabledAccountNobodyComesIn() throws IOException, InterruptedException {
        provider.says(claims -> claims.claim("roles", "root"));
        assertThat(signIn().statusCode()).isEqualTo(403);
        assertThat(accounts()).isEmpty();

        provider.says(claims -> claims);
        signIn();
        new Accounts(server.service())
                .disable(Caller.commandLine(), accounts().getFirst().id());
        refusedAgain(signIn());
    }

    @Test
    void aProviderThatIsAwayIsToldOnThePage() {
        provider.close();
        refused(server.get("/sign-in/oidc"));
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }

    private void refused(HttpResponse<String> answer) {
        refusedAgain(answer);
        assertThat(accounts()).isEmpty();
    }

    private static void refusedAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("通过身份提供方登录未成功，请重试");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("duijie="));
    }
}
