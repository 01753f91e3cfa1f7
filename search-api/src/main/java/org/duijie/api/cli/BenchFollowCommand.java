package org.duijie.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.duijie.api.ApiMessages;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.http.ApiServer;
import org.duijie.api.http.ServerConfig;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.evaluation.bench.Latencies;
import org.duijie.evaluation.bench.Machine;
import org.duijie.evaluation.bench.Scratch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duijie bench follow FILE...}: how soon a server finds what was committed to its store. */
@Command(name = "follow", resourceBundle = "org.duijie.api.cli.help")
final class BenchFollowCommand implements Runnable {
    /** Longer than what the follower rests after, so that some changes meet an index that is let go. */
    private static final int LONGEST_PAUSE_MILLIS = 4_000;

    private static final int MOST_CHANGES = 10_000;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = List.of();

    @Option(names = "--changes", paramLabel = "N", defaultValue = "50")
    private int changes;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Override
    public void run() {
        if (changes < 1 || changes > MOST_CHANGES) {
            throw new BrokenRule(ApiMessages.MESSAGES, "bench.changes", changes, MOST_CHANGES);
        }
        try (var scratch = Scratch.create();
                var client = HttpClient.newHttpClient()) {
            var data = new DataDirectory(scratch.path().resolve("var"));
            var input = files.isEmpty()
                    ? SampleCorpus.shipped().copyTo(scratch.path().resolve("sample"))
                    : files;
            long records = load(data, input);
            long began = System.nanoTime();
            try (var engine = Engine.open(data);
                    var service = Service.open(data);
                    var server = ApiServer.start(engine, service, ServerConfig.ofPort(0))) {
                var search = "http://127.0.0.1:" + server.port() + "/v1/search?q=";
                total(client, search + URLEncoder.encode("电池", StandardCharsets.UTF_8));
                long first = System.nanoTime() - began;
                print(records, first, follow(client, search, engine.store(), scratch.path()));
            }
        } catch (IOException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "cli.file", "bench", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long load(DataDirectory data, List<Path> input) {
        try (var store = RecordStore.open(data.root())) {
            ImportCommand.run(store, data, input, ImportOptions.DEFAULT, output);
            return IndexCommand.run(data, store, false, output).documents();
        }
    }

    /** Commits a record with a word of its own, asks for the word until it is found, and pauses; {@return the times, sorted} */
    private long[] follow(HttpClient client, String search, RecordStore store, Path place)
            throws IOException, InterruptedException {
        var random = new Random(seed);
        var times = new long[changes];
        for (int i = 0; i < changes; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLIS)));
            var word = "benchfollow" + (char) ('a' + i % 26) + i;
            var file = Files.writeString(
                    place.resolve("change.jsonl"),
                    "{\"kind\":\"need\",\"id\":\"bench-" + i + "\",\"title\":\"" + word + "\"}",
                    StandardCharsets.UTF_8);
            new Importer(store, place).run(List.of(file), ImportOptions.DEFAULT, (done, total, read) -> {});
            long committed = System.nanoTime();
            while (total(client, search + word) == 0) {
                Thread.onSpinWait();
            }
            times[i] = System.nanoTime() - committed;
        }
        Arrays.sort(times);
        return times;
    }

    private static long total(HttpClient client, String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        JsonNode answer = Json.mapper()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
        return answer.path("total").asLong();
    }

    private void print(long records, long first, long[] times) {
        var json = Json.object().put("records", records).put("changes", changes).put("seed", seed);
        json.set("machine", BenchCommand.json(Machine.here()));
        json.put("firstAnswerMs", first / 1e6);
        for (int percent : new int[] {50, 90, 99, 100}) {
            json.put("p" + percent + "Ms", Latencies.percentile(times, percent) / 1e6);
        }
        output.result(json, () -> {
            BenchCommand.print(output, Machine.here());
            output.line("bench.follow.first", records, BenchCommand.number("%.0f", first / 1e6));
            output.line(
                    "bench.follow",
                    changes,
                    BenchCommand.number("%.0f", json.get("p50Ms").asDouble()),
                    BenchCommand.number("%.0f", json.get("p90Ms").asDouble()),
                    BenchCommand.number("%.0f", json.get("p99Ms").asDouble()),
                    BenchCommand.number("%.0f", json.get("p100Ms").asDouble()));
        });
    }
}
