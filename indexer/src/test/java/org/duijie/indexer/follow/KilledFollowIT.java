package org.duijie.indexer.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.verify.Fault;
import org.duijie.indexer.verify.IndexVerifier;
import org.duijie.indexer.verify.VerifyReport;
import org.duijie.indexer.write.IndexProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that imports, follows, commits, rebuilds, swaps and rolls back with SIGKILL, thirty times on the same data: what the
 * store had confirmed is there, and the index is what its manifest says, at once and after it was caught up.
 */
class KilledFollowIT {
    private static final int KILLS = 30;
    private static final long SEED = 2026;
    /** One in so many is killed while it starts, the others some time after. */
    private static final int ONE_IN_STARTS = 4;

    private static final int LONGEST_LIFE_MILLIS = 2_500;
    private static final int LONGEST_START_MILLIS = 1_200;

    @TempDir
    Path directory;

    private final RandomChanges changes = new RandomChanges(SEED);
    private final Random random = new Random(SEED);
    private Map<String, String> confirmed = new HashMap<>();
    private long next;
    private long alive;

    @Test
    void killedThirtyTimesNothingIsLostDoubledOrHalfThere() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            long before = next;
            live();
            try (var corpus = new SmallCorpus(directory)) {
                checkStore(kill, corpus);
                checkIndex(kill, corpus);
            }
            alive += next > before ? 1 : 0;
        }
        assertThat(alive).as("lives in which something was changed").isGreaterThan(KILLS / 3);
    }

    /** Lets a process live for a while, then kills it; what it confirmed is noted. */
    private void live() throws IOException, InterruptedException {
        var process = FollowProcess.start(directory, SEED, next);
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            if (random.nextInt(ONE_IN_STARTS) == 0) {
                await(process, LONGEST_START_MILLIS);
            } else {
                assertThat(output.readLine())
                        .as(directory + "/child-errors.txt")
                        .isEqualTo("ready");
                await(process, LONGEST_LIFE_MILLIS);
            }
            process.toHandle().destroyForcibly(); // the process itself would close its output, unread
            process.waitFor();
            output.lines().filter(line -> !line.equals("ready")).forEach(this::confirm);
        }
    }

    private void await(Process process, int mostMillis) throws InterruptedException {
        boolean ended = process.waitFor(random.nextInt(mostMillis), TimeUnit.MILLISECONDS);
        assertThat(ended).as(directory + "/child-errors.txt").isFalse();
    }

    private void confirm(String number) {
        assertThat(number).isEqualTo(Long.toString(next));
        confirmed = changes.after(next++, confirmed);
    }

    private void checkStore(int kill, SmallCorpus corpus) {
        var held = RandomChanges.in(corpus);
        var oneMore = changes.after(next, confirmed);
        if (!held.equals(confirmed)) {
            assertThat(held)
                    .as("kill %d: the change that was under way is there wholly or not at all", kill)
                    .isEqualTo(oneMore);
            confirm(Long.toString(next));
        }
    }

    private void checkIndex(int kill, SmallCorpus corpus) {
        if (!corpus.builder().generations().isEmpty()) {
            assertThat(verify(corpus).first())
                    .as("kill %d: the index is what it says", kill)
                    .isEmpty();
        }
        corpus.index();
        var report = verify(corpus);
        assertThat(report.first()).as("kill %d: after it was caught up", kill).isEqualTo(Map.<Fault, Object>of());
        assertThat(report.clean()).isTrue();
        assertThat(report.records()).isEqualTo(confirmed.size());
        assertThat(verifier(corpus).checkFiles()).isEmpty();
    }

    private static VerifyReport verify(SmallCorpus corpus) {
        return verifier(corpus).verify(IndexProgress.NONE);
    }

    private static IndexVerifier verifier(SmallCorpus corpus) {
        return new IndexVerifier(corpus.root(), corpus.store(), Vocabulary.shipped());
    }
}
