package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.Settings;
import org.duijie.api.view.Json;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.evaluation.experiment.Experiment;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;

/** A real server on a free port, over a store and an index of a handful of records. */
public final class TestServer implements AutoCloseable {
    private final DataDirectory data;
    private final Engine engine;
    private final Service service;
    private ApiServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(DataDirectory data, Clock clock, ServerConfig config, Optional<Experiment> experiment) {
        this.data = data;
        this.engine = Engine.open(data);
        this.service = Service.open(Settings.of(data, name -> null), clock);
        this.server = ApiServer.start(engine, service, config, experiment);
    }

    public static TestServer start(Path directory) throws IOException {
        return start(directory, ServerConfig.ofPort(0));
    }

    static TestServer start(Path directory, ServerConfig config) throws IOException {
        return start(directory, config, Optional.empty(), data -> {});
    }

    /** With an experiment, after more was put into the data directory. */
    static TestServer start(
            Path directory, ServerConfig config, Optional<Experiment> experiment, Consumer<DataDirectory> more)
            throws IOException {
        var data = new DataDirectory(directory.resolve("var"));
        var file = Files.createDirectories(directory).resolve("records.jsonl");
        try (var records = TestServer.class.getResourceAsStream("records.jsonl")) {
            Files.write(file, Objects.requireNonNull(records).readAllBytes());
        }
        add(data, file);
        index(data);
        more.accept(data);
        return new TestServer(data, Clock.systemUTC(), config, experiment);
    }

    /** Imports one more file, as another process would, and waits until the server has followed. */
    void add(Path file) {
        add(data, file);
        while (engine.index().manifest().sequence() < engine.store().sequence()) {
            Thread.onSpinWait();
        }
    }

    /** With settings, after accounts were made. */
    static TestServer start(Path directory, String settings, Consumer<Service> accounts) throws IOException {
        return start(directory, ServerConfig.ofPort(0), Optional.empty(), data -> {
            try {
                Files.writeString(data.root().resolve("duijie.yaml"), settings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            try (var service = Service.open(data)) {
                accounts.accept(service);
            }
        });
    }

    private static void add(DataDirectory data, Path file) {
        try (var store = RecordStore.open(data.root())) {
            new Importer(store, data.root()).run(List.of(file), ImportOptions.DEFAULT, (done, total, records) -> {});
        }
    }

    private static void index(DataDirectory data) {
        try (var store = RecordStore.open(data.root())) {
            new IndexBuilder(data.index(), Clock.systemUTC()).update(store, false, IndexProgress.NONE);
        }
    }

    /** Stops the server and starts another on the same data. */
    void restart() {
        server.close();
        server = ApiServer.start(engine, service, ServerConfig.ofPort(0));
    }

    DataDirectory data() {
        return data;
    }

    Service service() {
        return service;
    }

    ApiServer server() {
        return server;
    }

    Engine engine() {
        return engine;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Asks, in English unless the headers say otherwise. */
    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url(path))).header("Accept-Language", "en");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    HttpResponse<String> send(String method, String path, String type, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Accept-Language", "en")
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> postWithKey(String path, String json, String key) {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    JsonNode json(String path) {
        return parse(get(path));
    }

    static JsonNode parse(HttpResponse<String> response) {
        try {
            return Json.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        service.close();
        engine.close();
    }
}
