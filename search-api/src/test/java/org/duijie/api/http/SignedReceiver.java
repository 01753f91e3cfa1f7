package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duijie.api.view.Json;

/**
 * A receiver of webhooks that does as {@code docs/webhooks.md} tells: refuses what is not signed, or not now, and takes each message once. It keeps
 * every request, as somebody on the way could.
 */
@SuppressForbidden("the receiver of the test")
final class SignedReceiver implements AutoCloseable {
    private static final int MOST_SECONDS = 300;

    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger repeats = new AtomicInteger();
    private final Clock clock;
    private final HttpServer server;

    /** A message that was taken. */
    record Got(String path, JsonNode body) {}

    /** A request as it came. */
    @SuppressForbidden("the receiver of the test")
    record Request(String path, String id, String timestamp, String signature, String body) {
        static Request of(HttpExchange exchange) throws IOException {
            var headers = exchange.getRequestHeaders();
            return new Request(
                    exchange.getRequestURI().getPath(),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    SignedReceiver(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = Request.of(exchange);
            requests.add(request);
            exchange.sendResponseHeaders(taken(request), -1);
        }
    }

    private int taken(Request request) throws IOException {
        long off = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(request.timestamp()));
        if (!isSigned(request) || off > MOST_SECONDS) {
            refused.add(request.path());
            return 401;
        }
        if (ids.contains(request.id())) {
            repeats.incrementAndGet();
        } else {
            ids.add(request.id());
            got.add(new Got(request.path(), Json.mapper().readTree(request.body())));
        }
        return 204;
    }

    private boolean isSigned(Request request) {
        var signed = String.join(".", request.id(), request.timestamp(), request.body());
        var ours = ("v1," + hmac(secrets.get(request.path()), signed)).getBytes(StandardCharsets.UTF_8);
        return Stream.of(request.signature().split(" ", -1))
                .anyMatch(theirs -> MessageDigest.isEqual(ours, theirs.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hmac(String secret, String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Tells what messages to a path are signed with. */
    void secret(String path, String secret) {
        secrets.put(path, secret);
    }

    /** What came to a path. */
    List<JsonNode> got(String path) {
        return got.stream().filter(g -> g.path().equals(path)).map(Got::body).toList();
    }

    /** All that came, refused or not. */
    List<Request> requests() {
        return requests;
    }

    /** How many came again, under an id that was taken before. */
    int repeats() {
        return repeats.get();
    }

    /** To where something came that was refused. */
    List<String> refused() {
        return refused;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
