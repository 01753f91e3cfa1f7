package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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

    private static boolean done(Path follower, Path source) {
        return FedStore.records(follower).equals(FedStore.records(source));
    }

    private static Ran pull(Path follower, String url) {
        return Ran.command("pull", url, "--json", "--data", follower);
    }
}
