package org.duijie.api.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.RequestBody;
import org.duijie.api.view.Json;

/** A small OpenID Connect provider on 127.0.0.1 with a key of its own, which signs in whoever comes. What it says can be spoilt. */
@SuppressForbidden("com.sun.net.httpserver is an exported part of every JDK: module jdk.httpserver")
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "duijie";
    static final String SECRET = "a client secret";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Parameters> codes = new ConcurrentHashMap<>();
    private volatile UnaryOperator<JWTClaimsSet.Builder> spoil = claims -> claims;
    private volatile RSAKey signing;

    private TestProvider(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
        this.signing = key;
    }

    static TestProvider start() throws IOException, JOSEException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var provider =
                new TestProvider(server, new RSAKeyGenerator(2048).keyID("k1").generate());
        server.createContext("/.well-known/openid-configuration", provider::discovery);
        server.createContext("/jwks", e -> answer(e, 200, new JWKSet(provider.key.toPublicJWK()).toString()));
        server.createContext("/authorize", provider::authorize);
        server.createContext("/token", provider::token);
        server.start();
        return provider;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Says something else from now on. */
    void says(UnaryOperator<JWTClaimsSet.Builder> claims) {
        spoil = claims;
    }

    /** Signs with another key of the same name from now on. */
    void forges() throws JOSEException {
        signing = new RSAKeyGenerator(2048).keyID("k1").generate();
    }

    private void discovery(HttpExchange exchange) throws IOException {
        var json = Json.object()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("jwks_uri", issuer() + "/jwks");
        json.putArray("response_types_supported").add("code");
        json.putArray("subject_types_supported").add("public");
        json.putArray("id_token_signing_alg_values_supported").add("RS256");
        answer(exchange, 200, Json.text(json));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = RequestBody.form(exchange.getRequestURI().getRawQuery().getBytes(StandardCharsets.UTF_8));
        var code = "code" + codes.size();
        codes.put(code, asked);
        var back = asked.one("redirect_uri").orElseThrow() + "?code=" + code + "&state="
                + asked.one("state").orElseThrow();
        exchange.getResponseHeaders().set("Location", URI.create(back).toString());
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    /** A code is good once, for the client with its secret and with the verifier of the challenge. */
    private void token(HttpExchange exchange) throws IOException {
        var sent = RequestBody.form(exchange.getRequestBody().readAllBytes());
        var asked = codes.remove(sent.one("code").orElse(""));
        var basic = Base64.getEncoder().encodeToString((CLIENT + ":a+client+secret").getBytes(StandardCharsets.UTF_8));
        boolean isClient =
                ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (asked == null || !isClient || !fits(asked, sent)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var json = Json.object()
                .put("access_token", "x")
                .put("token_type", "Bearer")
                .put("id_token", idToken(asked.one("nonce").orElseThrow()));
        answer(exchange, 200, Json.text(json));
    }

    private static boolean fits(Parameters asked, Parameters sent) {
        var challenge = CodeChallenge.compute(
                CodeChallengeMethod.S256,
                new CodeVerifier(sent.one("code_verifier").orElse("-".repeat(43))));
        return asked.one("code_challenge_method").orElse("").equals("S256")
                && asked.one("code_challenge").orElse("").equals(challenge.getValue())
                && asked.one("redirect_uri").equals(sent.one("redirect_uri"));
    }

    private String idToken(String nonce) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("s-1")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", nonce)
                .claim("preferred_username", "Wang Wu")
                .claim("roles", "analyst");
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                    spoil.apply(claims).build());
            jwt.sign(new RSASSASigner(signing));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
