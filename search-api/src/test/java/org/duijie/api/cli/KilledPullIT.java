package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.store.FollowedFeeds;
import org.duijie.corpus.store.RecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that pulls, with SIGKILL, at random moments, and pulls again. */
class KilledPullIT {
    private static final long SEED = 7;
    private static final int KILLS = 12;
    /** 128 and the number of SIGKILL. */
    private static final int KILLED = 137;

    private static final int RECORDS = 8_000;
    /** Some two pages. */
    private static final int MOST_BYTES = 2_000_000;

    private static final int MOST_LAG_MILLIS = 300;

    @TempDir
    Path directory;

    @Test
    void afterEveryKillTheStoreHoldsWholePagesAndInTheEndEveryRecordOnce() throws Exception {
        var random = new Random(SEED);
        try (var source = new FedStore(directory.resolve("source"))) {
            source.importNeeds(0, RECORDS, SEED);
            source.importNeeds(RECORDS / 2, RECORDS / 2 + 100, SEED + 1);
            try (var link = new CuttingLink(source.serve(), SEED, MOST_BYTES)) {
                int killed = 0;
                int followers = 1;
                var follower = directory.resolve("follower-0");
                while (killed < KILLS || !records(follower).equals(records(source.data()))) {
                    boolean ended = !pullAndKill(link, follower, random);
                    killed += ended ? 0 : 1;
                    assertThat(records(follower))
                            .as("seed %d, after kill %d", SEED, killed)
                            .isEqualTo(upTo(source.data(), position(follower, link)));
                    if (ended) {
                        assertThat(records(follower)).isEqualTo(records(source.data()));
                        follower = killed < KILLS ? directory.resolve("follower-" + followers++) : follower;
                    }
                }
            }
        }
    }

    /** {@return whether the process was killed before it ended} */
    private boolean pullAndKill(CuttingLink link, Path follower, Random random) throws Exception {
        var child = new AtomicReference<Process>();
        int lag = random.nextInt(MOST_LAG_MILLIS);
        link.insteadOfCutting(() -> Thread.startVirtualThread(() -> {
            sleep(lag); // reading, checking, writing and committing take their turns meanwhile
            child.get().destroyForcibly();
        }));
        child.set(MainProcess.start(
                directory.resolve("child.txt").toFile(), "pull", link.url(), "--json", "--data", follower));
        int status = child.get().waitFor();
        assertThat(status).as(Files.readString(directory.resolve("child.txt"))).isIn(0, KILLED);
        return status == KILLED;
    }

    private static long position(Path follower, CuttingLink link) {
        try (var store = RecordStore.open(follower)) {
            return new FollowedFeeds(store)
                    .position(link.url() + "/v1/changes")
                    .map(FollowedFeeds.Position::sequence)
                    .orElse(0L);
        }
    }

    /** {@return what a follower has that read a store's feed, up to a change} */
    private static Map<String, CorpusRecord> upTo(Path source, long sequence) {
        var records = new TreeMap<String, CorpusRecord>();
        try (var store = RecordStore.open(source)) {
            store.forEachChange(0, c -> {
                if (c.sequence() <= sequence) {
                    c.record().ifPresent(r -> records.put(r.kind() + " " + r.id(), r));
                }
            });
        }
        return records;
    }

    private static Map<String, CorpusRecord> records(Path data) {
        return FedStore.records(data);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
