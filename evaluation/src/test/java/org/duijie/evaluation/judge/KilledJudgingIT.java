package org.duijie.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJudgingIT {
    private static final int PAIRS = 5_000;

    @TempDir
    private Path directory;

    @Test
    void whatWasSaidBeforeAKillIsThereAfterIt() throws IOException, InterruptedException {
        var items = IntStream.range(0, PAIRS).mapToObj(i -> "i" + i).toArray(String[]::new);
        try (var store = JudgmentStore.open(directory, Clock.systemUTC())) {
            store.add(Pooling.of(
                    new Pool("p", Instant.EPOCH, 1_000, 1, List.of("x")),
                    List.of(PoolingTest.need("n1")),
                    IntStream.range(0, 5)
                            .mapToObj(i -> PoolingTest.run(
                                    "x" + i, "n1", Arrays.copyOfRange(items, 1_000 * i, 1_000 * (i + 1))))
                            .toList(),
                    Optional.empty(),
                    id -> true));
        }
        var acknowledged = new ArrayList<String>();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Judge.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == 50) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();

        try (var store = JudgmentStore.open(directory, Clock.systemUTC())) {
            var kept = store.judging("p").judgments();
            assertThat(acknowledged).hasSizeBetween(50, PAIRS - 1);
            assertThat(kept).extracting(Judgment::item).containsAll(acknowledged);
            assertThat(kept).hasSizeLessThanOrEqualTo(acknowledged.size() + 1);
        }
    }

    /** Judges one pair after the other and says so after each. */
    static final class Judge {
        private Judge() {}

        public static void main(String[] args) {
            try (var store = JudgmentStore.open(Path.of(args[0]), Clock.systemUTC())) {
                var judging = store.judging("p");
                for (var pair : judging.pairs()) {
                    judging.record(new Judgment(pair.topic(), pair.item(), 1, "甲", 1, "", Instant.now()));
                    System.out.println(pair.item());
                }
            }
        }
    }
}
