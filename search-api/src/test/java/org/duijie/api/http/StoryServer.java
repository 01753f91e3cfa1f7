package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.Settings;
import org.duijie.api.TitleModel;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.ApiKeys;
import org.duijie.api.access.Caller;
import org.duijie.api.access.NewAccount;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.api.cli.Ran;
import org.duijie.corpus.store.DatabasePlace;

/** A server that plans, composes and sends by itself by a clock of the test, for two firms and their broker. */
final class StoryServer implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final DataDirectory data;
    private final Map<String, String> keys;
    private final HttpClient client = HttpClient.newHttpClient();
    private Engine engine;
    private Service service;
    private ApiServer server;
    private int files;

    StoryServer(Path directory, DatabasePlace place, Clock clock, int mailPort, List<String> firms) throws IOException {
        this.keys = new HashMap<>();
        this.data = new DataDirectory(Files.createDirectories(directory.resolve("var")));
        Files.writeString(
                data.root().resolve("duijie.yaml"), store(place) + """
                push: {send: true, url: "http://duijie.example", threshold: 0.35}
                webhooks: {plainHttp: true, allow: [127.0.0.0/8]}
                mail: {host: 127.0.0.1, security: none, from: push@duijie.example, port: %d}
                """.replace("%d", Integer.toString(mailPort)));
        command(
                "import",
                lines(
                        "{\"kind\":\"enterprise\",\"id\":\"E-1\",\"title\":\"绍兴样例氢能装备有限公司\"}",
                        "{\"kind\":\"enterprise\",\"id\":\"E-2\",\"title\":\"温州例范电堆有限公司\"}"));
        command("index");
        service = Service.open(Settings.of(data, System::getenv), clock);
        for (var firm : firms) {
            account(firm, Role.ENTERPRISE, Optional.of(firm));
        }
        var broker = account("broker", Role.BROKER, Optional.empty());
        firms.forEach(f -> new Accounts(service).assign(Caller.commandLine(), broker, f));
        engine = Engine.open(data);
        server = ApiServer.start(engine, service, ServerConfig.ofPort(0));
    }

    private StoryServer(StoryServer other, Path directory) throws IOException {
        this.keys = other.keys;
        this.data = new DataDirectory(Files.createDirectories(directory));
        Files.copy(other.data.root().resolve("duijie.yaml"), data.root().resolve("duijie.yaml"));
        command("index");
        service = Service.open(Settings.of(data, System::getenv), other.service.clock());
        engine = Engine.open(data);
        server = ApiServer.start(engine, service, ServerConfig.ofPort(0));
    }

    /** Another server on the same database. */
    StoryServer beside(Path directory) throws IOException {
        return new StoryServer(this, directory);
    }

    private static String store(DatabasePlace place) {
        return place instanceof DatabasePlace.Server s
                ? "store: {url: \"" + s.url() + "\", user: postgres, password: postgres}\n"
                : "";
    }

    private String account(String name, Role role, Optional<String> enterprise) {
        var id = new Accounts(service)
                .add(
                        Caller.commandLine(),
                        new NewAccount(name.toLowerCase(Locale.ROOT), Set.of(role), enterprise, false),
                        TestAccounts.PASSWORD)
                .id();
        var key = new ApiKeys(service)
                .create(Caller.commandLine(), id, "story", EnumSet.allOf(Scope.class), Duration.ofDays(30));
        keys.put(name, key.secret());
        return id;
    }

    /** Runs a command of the command line on the server's data. */
    JsonNode command(Object... words) {
        var all = new ArrayList<Object>(List.of(words));
        all.addAll(List.of("--data", data.root(), "--json"));
        var ran = Ran.command(all.toArray());
        if (ran.status() != 0) {
            throw new AssertionError(words[0] + ": " + ran.err());
        }
        return ran.json();
    }

    Path lines(String... records) throws IOException {
        return Files.write(data.root().resolve("records" + files++ + ".jsonl"), List.of(records));
    }

    /** Imports records beside the server, and has them planned. */
    void arrive(String... records) throws IOException {
        command("import", lines(records), "--max-rejects", "0");
        plan();
    }

    /** Has a new model used, that goes by how alike titles are: so alike is as good as not. */
    void learn(double even) {
        var model = TitleModel.learn(engine, even);
        await(
                "model",
                () -> engine.model().get().filter(m -> m.id().equals(model)).isPresent());
    }

    /** Has everything planned that is in the store. */
    void plan() {
        await(
                "index",
                () -> engine.index().manifest().sequence() >= engine.store().sequence());
        ask("broker", "POST", "/v1/push/plan", "");
    }

    /** Asks with the key of somebody; an answer that is no success fails. */
    JsonNode ask(String who, String method, String path, String json, String... headers) {
        return TestServer.parse(answer(who, method, path, json, headers));
    }

    HttpResponse<String> answer(String who, String method, String path, String json, String... headers) {
        var more = new ArrayList<>(
                List.of("Content-Type", "application/json", "Authorization", "Bearer " + keys.get(who)));
        more.addAll(List.of(headers));
        var answer = send(method, path, json, more.toArray(String[]::new));
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(path + ": " + answer.body());
        }
        return answer;
    }

    /** Follows a link of a message, as who has it but no account. */
    HttpResponse<String> follow(String link, String method, String form) {
        return send(method, URI.create(link).getRawPath(), form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .headers(headers)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    /** Waits until something holds, which it does after a while or never. */
    static void await(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so after " + LONGEST_WAIT + ": " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        engine.close();
        service.close();
    }
}
