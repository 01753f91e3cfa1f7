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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duijie.api.view.Json;

/** A receiver of webhooks as Standard Webhooks advises: refuses what is not signed, or not now, and takes each message once. */
@SuppressForbidden("the receiver of the test")
final class SignedReceiver implements AutoCloseable {
    private static final int MOST_SECONDS = 300;

    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final AtomicInteger repeats = new AtomicInteger();
    private final Clock clock;
    private final HttpServer server;

    /** A message that was taken. */
    record Got(String path, JsonNode body) {}

    SignedReceiver(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(taken(exchange, body), -1);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private int taken(HttpExchange exchange, byte[] body) throws IOException, GeneralSecurityException {
        var path = exchange.getRequestURI().getPath();
        var headers = exchange.getRequestHeaders();
        var id = headers.getFirst("webhook-id");
        var timestamp = headers.getFirst("webhook-timestamp");
        var ours = ("v1," + hmac(secrets.get(path), id + "." + timestamp + ".", body)).getBytes(StandardCharsets.UTF_8);
        var theirs = headers.getFirst("webhook-signature").getBytes(StandardCharsets.UTF_8);
        long off = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        if (!MessageDigest.isEqual(ours, theirs) || off > MOST_SECONDS) {
            refused.add(path);
            return 401;
        }
        if (ids.contains(id)) {
            repeats.incrementAndGet();
        } else {
            ids.add(id);
            got.add(new Got(path, Json.mapper().readTree(body)));
        }
        return 204;
    }

    private static String hmac(String secret, String head, byte[] body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        mac.update(head.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
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
