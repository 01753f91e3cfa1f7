package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.access.Caller;
import org.duijie.api.access.Role;

/** A second server over the same records, that believes whoever asks: an enterprise by the header {@value #ENTERPRISE}, or nobody. */
final class ActingServer implements AutoCloseable {
    private static final String ENTERPRISE = "X-Enterprise";

    private final TestServer open;
    private final HttpClient client = HttpClient.newHttpClient();
    private ApiServer server;

    ActingServer(Path directory) throws IOException {
        open = TestServer.start(directory);
        server = serve();
    }

    private ApiServer serve() {
        return ApiServer.start(open.engine(), ServerConfig.ofPort(0), Optional.empty(), ActingServer::caller);
    }

    /** Stops the server and starts another on the same data. */
    void restart() {
        server.close();
        server = serve();
    }

    private static Caller caller(Context context) {
        var enterprise = context.header(ENTERPRISE);
        return enterprise == null
                ? Caller.nobody()
                : new Caller("of " + enterprise, Set.of(Role.ENTERPRISE), Optional.of(enterprise), Set.of(), false);
    }

    /** The server on which nobody need say who asks. */
    TestServer open() {
        return open;
    }

    /** Asks for an enterprise. */
    HttpResponse<String> ask(String enterprise, String method, String path, String json, String... headers) {
        var body = json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .header(ENTERPRISE, enterprise)
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
        server.close();
        open.close();
    }
}
