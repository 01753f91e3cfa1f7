package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.RecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real servers that follow each other by the command. */
class PullIT {
    private static final int RECORDS = 6_000;
    private static final int MOST_RUNS = 300;

    @TempDir
    Path directory;

    @Test
    void twoServersFollowEachOtherAndNothingGoesInCircles() throws IOException {
        try (var a = new FedStore(directory.resolve("a"));
                var b = new FedStore(directory.resolve("b"))) {
            a.importNeeds(0, 50, 1);
            b.importNeeds(40, 90, 2);
            a.serve();
            b.serve();

            var first = pull(b.data(), a.url()).json();
            assertThat(first.get("read").asInt()).isEqualTo(50);
            assertThat(first.get("added").asInt()).isEqualTo(40);
            assertThat(first.get("contended").asInt()).isEqualTo(10);
            pull(a.data(), b.url());
            try (var store = RecordStore.open(a.data())) {
                assertThat(b.get("/v1/items/N0"))
                        .contains("\"origin\":{\"id\":\"" + store.identity() + "\",\"name\":\"\"}");
            }
            assertThat(b.get("/v1/items/N89")).doesNotContain("origin");

            assertThat(FedStore.records(a.data())).hasSize(90).isEqualTo(FedStore.records(b.data()));
            assertThat(pull(b.data(), a.url()).json().get("read").asInt()).isZero();
            assertThat(pull(a.data(), b.url()).json().get("read").asInt()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void withTheLinkCutAgainAndAgainAndTheSourceRestartedBothHoldTheSameInTheEnd(long seed) throws IOException {
        var follower = directory.resolve("follower");
        try (var source = new FedStore(directory.resolve("source"))) {
            source.importNeeds(0, RECORDS, seed);
            try (var link = new CuttingLink(source.serve(), seed, 1_500_000)) {
                int failed = 0;
                boolean again = false;
                for (int run = 0; run < MOST_RUNS && !done(follower, source.data()); run++) {
                    failed += pull(follower, link.url()).status();
                    if (!again && FedStore.records(follower).size() > RECORDS / 3) {
                        source.stop();
                        failed += pull(follower, link.url()).status();
                        source.importNeeds(RECORDS / 2, RECORDS / 2 + 100, seed + 1);
                        try (var store = RecordStore.open(source.data())) {
                            store.delete(Kind.NEED, "N1");
                        }
                        link.leadTo(source.serve());
                        again = true;
                    }
                }
                assertThat(again).as("seed %d: restarted in the middle", seed).isTrue();
                assertThat(failed).as("seed %d: runs cut", seed).isGreaterThan(1);
                assertThat(link.cuts()).as("seed %d", seed).isPositive();
                assertThat(done(follower, source.data())).as("seed %d", seed).isTrue();
            }
        }
    }

    @Test
    void itKeepsFollowingWhileTheServerComesAndGoes() throws Exception {
        var follower = directory.resolve("follower");
        try (var source = new FedStore(directory.resolve("source"));
                var link = new CuttingLink(1, 1, Integer.MAX_VALUE)) {
            source.importNeeds(0, 20, 1);
            var ran = new AtomicReference<Ran>();
            var thread = Thread.startVirtualThread(
                    () -> ran.set(Ran.command("pull", link.url(), "--every", "200ms", "--json", "--data", follower)));
            link.leadTo(source.serve());
            awaitSame(follower, source.data());
            source.importNeeds(20, 30, 2);
            awaitSame(follower, source.data());
            source.stop();
            source.importNeeds(30, 40, 3);
            link.leadTo(source.serve());
            awaitSame(follower, source.data());

            thread.interrupt();
            thread.join();
            assertThat(ran.get().status()).isZero();
            assertThat(ran.get().out().lines()).hasSize(3).allMatch(l -> l.startsWith("{\"feed\":"));
        }
    }

    private static void awaitSame(Path follower, Path source) throws InterruptedException {
        while (!done(follower, source)) {
            Thread.sleep(100);
        }
    }

    @Test
    void wrongUseIsToldByNameAndNothingIsMade() {
        assertThat(Ran.command("pull").status()).isEqualTo(2);
        assertThat(Ran.command("pull", "http://a", "--once", "--every", "1s").err())
                .contains("give either --once or --every");
        for (var time : List.of("3", "0s", "99ms", "25h", "1d", "-1s", "99999999h")) {
            var ran = Ran.command("pull", "http://a", "--every=" + time);
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.err())
                    .contains("\"" + time + "\" is no time from 100ms to 24h, it must be like 30s, 5m or 1h");
        }
        var data = directory.resolve("none");
        var ran = Ran.command("pull", "ftp://a", "--data", data);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("\"ftp://a\" is no address of a server, it must be like http://10.1.2.3:8080");
        assertThat(data).doesNotExist();
    }

    private static boolean done(Path follower, Path source) {
        return FedStore.records(follower).equals(FedStore.records(source));
    }

    private static Ran pull(Path follower, String url) {
        return Ran.command("pull", url, "--json", "--data", follower);
    }
}
