package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.api.cli.Ran;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code duijie bench load} against a real server. */
class BenchLoadIT {
    @TempDir
    static Path directory;

    private static TestServer server;
    private static Path requests;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(directory);
        requests = Files.writeString(
                directory.resolve("requests"),
                "GET /v1/search?q=" + TestServer.encoded("隔膜") + "\nPOST /v1/match {\"text\":\"耐高温的锂电池隔膜\"}\n");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void twoServersAreComparedInAClosedLoop() {
        var json = Ran.command(
                        "bench",
                        "load",
                        "--target",
                        "one=" + server.url(""),
                        "--target",
                        "other=" + server.url(""),
                        "--requests",
                        requests,
                        "--clients",
                        2,
                        "--warmup",
                        0,
                        "--seconds",
                        0.1,
                        "--rounds",
                        3,
                        "--json")
                .json();

        assertThat(json.get("loop").asText()).isEqualTo("closed");
        assertThat(json.get("targets"))
                .extracting(t -> t.get("name").asText() + " " + t.get("failed").asInt())
                .containsExactly("one 0", "other 0");
        assertThat(json.at("/targets/0/answers").asLong()).isGreaterThanOrEqualTo(6);
        assertThat(json.at("/targets/0/latencyMs/p99").asDouble()).isPositive();
        assertThat(json.at("/ratios/p50/low").asDouble())
                .isLessThanOrEqualTo(json.at("/ratios/p50/high").asDouble());
    }

    @Test
    void anOpenLoopIsTold() {
        var ran = Ran.command(
                "bench",
                "load",
                "--target",
                "ours=" + server.url(""),
                "--requests",
                requests,
                "--rate",
                40,
                "--arrivals",
                "constant",
                "--warmup",
                0,
                "--seconds",
                0.25,
                "--rounds",
                2);

        assertThat(ran.out())
                .contains(
                        "open loop: 40.0 requests a second, 2 rounds of 0.3 seconds",
                        "ours: 20 answers, 0 of them failed")
                .contains("waited, from when it was due: median ", "answered, from when it was sent: median ")
                .doesNotContain("95 % interval");
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        assertThat(Ran.command("bench", "load", "--target", "a=" + server.url(""), "--requests", requests)
                        .err())
                .contains("give --rate for an open loop or --clients for a closed one");
        assertThat(Ran.command(
                                "bench",
                                "load",
                                "--target",
                                "a=" + server.url("/nothing"),
                                "--target",
                                "b=http://127.0.0.1:1",
                                "--target",
                                "c=http://127.0.0.1:1",
                                "--requests",
                                requests,
                                "--clients",
                                1)
                        .err())
                .contains("there can be one --target or two, there are 3");
        assertThat(Ran.command(
                                "bench",
                                "load",
                                "--target",
                                "a=" + server.url(""),
                                "--requests",
                                directory.resolve("none"),
                                "--clients",
                                1)
                        .err())
                .contains("the file of requests", "cannot be read");
    }
}
