package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.ApiKeys;
import org.duijie.api.access.Caller;
import org.duijie.api.access.NewAccount;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;

/** A server asked by accounts of enterprises, made when they first ask; before, there are none. */
final class ActingServer implements AutoCloseable {
    private final TestServer open;
    private final Map<String, String> keys = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    ActingServer(Path directory) throws IOException {
        open = TestServer.start(directory);
    }

    private String key(String enterprise) {
        var account = new NewAccount(
                "of-" + enterprise.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "_"),
                Set.of(Role.ENTERPRISE),
                Optional.of(enterprise),
                false);
        var id = new Accounts(open.service())
                .add(Caller.commandLine(), account, TestAccounts.PASSWORD)
                .id();
        return new ApiKeys(open.service())
                .create(Caller.commandLine(), id, "test", EnumSet.allOf(Scope.class), Duration.ofDays(1))
                .secret();
    }

    /** The server itself; as long as nobody asked for an enterprise there are no accounts. */
    TestServer open() {
        return open;
    }

    /** Asks for an enterprise. */
    HttpResponse<String> ask(String enterprise, String method, String path, String json, String... headers) {
        var body = json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        var request = HttpRequest.newBuilder(URI.create(open.url(path)))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + keys.computeIfAbsent(enterprise, this::key))
                .method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    static String detail(HttpResponse<String> answer) {
        return TestServer.parse(answer).get("detail").asText();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return TestServer.parse(answer);
    }

    @Override
    public void close() {
        client.close();
        open.close();
    }
}
