package org.duijie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadBenchTest {
    private static final List<LoadRequest> ONE = List.of(new LoadRequest("GET", "/", ""));

    @TempDir
    Path directory;

    /**
     * 200 requests a second are due. From the 50th on none is answered until the 150th has come, which none but an open loop brings about.
     * So the 50th waits for 100 gaps of 5 ms, the next for one less, and so on, whatever the machine; at least half of those hundred wait a
     * quarter of a second. A client that waits for its answer would have had one bad answer, and the server would never have gone on.
     */
    @Test
    void anOpenLoopCountsEveryoneWhoWaitsBehindAStall() throws IOException {
        try (var server = new StallingServer(50, 101);
                var target = new LoadTarget("stalls", server.base(), ONE)) {
            var turn = new OpenLoop(target, LoadPlan.Arrivals.CONSTANT, 200).turn(Duration.ofSeconds(1), 1);

            assertThat(turn.answers()).isEqualTo(200);
            assertThat(turn.failed()).isZero();
            assertThat(turn.latency().getMaxValue()).isGreaterThanOrEqualTo(490_000);
            assertThat(turn.latency().getCountBetweenValues(245_000, Long.MAX_VALUE))
                    .isGreaterThanOrEqualTo(50);
        }
    }

    /** Of 41 answers in a second, forty took 1 ms and one 960: who asks every 24 ms would have come 39 times more in that time. */
    @Test
    void aClosedLoopPutsInThoseWhoDidNotAsk() {
        var timings = new Timings();
        for (int i = 0; i < 40; i++) {
            timings.add(1_000_000, new Answer(1, false));
        }
        timings.add(960_000_000, new Answer(1, false));

        var turn = LoadTurn.closed("one", timings, Duration.ofMillis(984), 1);

        assertThat(turn.service().getTotalCount()).isEqualTo(41);
        assertThat(turn.service().getValueAtPercentile(90)).isCloseTo(1000, within(2L));
        assertThat(turn.latency().getTotalCount()).isEqualTo(41 + 39);
        assertThat(turn.latency().getValueAtPercentile(90)).isGreaterThan(700_000);
    }

    @Test
    void arrivalsOfTheSameSeedAreTheSameAndAsManyAsTheRateSays() throws IOException {
        try (var server = StallingServer.never();
                var target = new LoadTarget("a", server.base(), ONE)) {
            var loop = new OpenLoop(target, LoadPlan.Arrivals.POISSON, 500);

            long answers = loop.turn(Duration.ofMillis(400), 7).answers();
            assertThat(answers).isBetween(140L, 260L); // 200 are due, with a deviation of 14
            assertThat(loop.turn(Duration.ofMillis(400), 7).answers()).isEqualTo(answers);
        }
    }

    @Test
    void twoTargetsTakeTurnsAndAreCompared() throws IOException {
        try (var one = StallingServer.never();
                var other = StallingServer.never();
                var first = new LoadTarget("first", one.base(), ONE);
                var second = new LoadTarget("second", other.base(), ONE)) {
            var steps = new ArrayList<String>();
            var plan = new LoadPlan(
                    100, LoadPlan.Arrivals.CONSTANT, 0, Duration.ofMillis(50), Duration.ofMillis(100), 4, 1);

            var figures = new LoadBench(List.of(first, second), plan)
                    .run((done, total) -> steps.add(done + "/" + total + " " + one.asked() + " " + other.asked()));

            assertThat(figures.targets())
                    .extracting(t -> t.name() + " " + t.answers() + " " + t.failed())
                    .containsExactly("first 40 0", "second 40 0");
            // one check and five to warm up, then A B B A A B B A
            assertThat(steps)
                    .containsExactly(
                            "1/10 6 0",
                            "2/10 6 6",
                            "3/10 16 6",
                            "4/10 16 16",
                            "5/10 16 26",
                            "6/10 26 26",
                            "7/10 36 26",
                            "8/10 36 36",
                            "9/10 36 46",
                            "10/10 46 46");
            assertThat(figures.ratios())
                    .extracting(LoadFigures.Ratio::measure)
                    .containsExactly("perSecond", "p50", "p90", "p99");
            assertThat(figures.ratios()).allSatisfy(r -> assertThat(r.value()).isBetween(r.low(), r.high()));
        }
    }

    /** Ratios 2 and 8: their geometric mean is 4, and the means of resamples are 2, 4 and 8. */
    @Test
    void aRatioIsTheGeometricMeanOfTheRounds() {
        var ratio = LoadFigures.Ratio.of("p50", new double[] {2, 16}, new double[] {1, 2}, 1);

        assertThat(ratio.value()).isCloseTo(4, within(1e-9));
        assertThat(ratio.low()).isCloseTo(2, within(1e-9));
        assertThat(ratio.high()).isCloseTo(8, within(1e-9));
    }

    @Test
    void aServerThatRefusesOrIsNotThereIsNotMeasured() throws IOException {
        var plan = new LoadPlan(0, LoadPlan.Arrivals.POISSON, 1, Duration.ZERO, Duration.ofMillis(10), 1, 1);
        try (var server = StallingServer.never();
                var refusing =
                        new LoadTarget("ours", server.base(), List.of(new LoadRequest("POST", "/refused", "{}")))) {
            assertThatThrownBy(() -> new LoadBench(List.of(refusing), plan).run(BenchProgress.NONE))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("ours answers /refused with status 503, which should be 2xx");
        }
        try (var absent = new LoadTarget("ours", URI.create("http://127.0.0.1:1"), ONE)) {
            assertThatThrownBy(() -> new LoadBench(List.of(absent), plan).run(BenchProgress.NONE))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessageStartingWith("ours (http://127.0.0.1:1) does not answer");
        }
    }

    @Test
    void justOneKindOfLoopIsAskedFor() {
        for (var rateAndClients : new int[][] {{0, 0}, {10, 2}}) {
            assertThatThrownBy(() -> new LoadPlan(
                            rateAndClients[0],
                            LoadPlan.Arrivals.POISSON,
                            rateAndClients[1],
                            Duration.ZERO,
                            Duration.ofSeconds(1),
                            1,
                            1))
                    .hasMessage("give --rate for an open loop or --clients for a closed one, just one of them");
        }
    }

    @Test
    void requestsAreReadFromAFileAndAWrongLineIsNamed() throws IOException {
        var file = directory.resolve("requests");
        Files.writeString(file, "# searches\nGET /v1/search?q=%E8%86%9C\n\nPOST /v1/match {\"text\":\"隔膜 电池\"}\n");
        assertThat(LoadRequest.read(file))
                .containsExactly(
                        new LoadRequest("GET", "/v1/search?q=%E8%86%9C", ""),
                        new LoadRequest("POST", "/v1/match", "{\"text\":\"隔膜 电池\"}"));

        Files.writeString(file, "GET /\nDELETE /v1/items/A-1\n");
        assertThatThrownBy(() -> LoadRequest.read(file))
                .hasMessage(
                        file + ":2: \"DELETE /v1/items/A-1\" is no request, it should be GET /path or POST /path JSON");
        Files.writeString(file, "#\n");
        assertThatThrownBy(() -> LoadRequest.read(file)).hasMessage("there is no request in the file " + file);
    }
}
