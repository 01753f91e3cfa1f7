package org.duijie.api.push.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.duijie.corpus.store.DatabasePlace;
import org.duijie.corpus.store.RecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that answers and records, with SIGKILL, at random moments, and goes on. */
class KilledRecordingIT {
    private static final long SEED = 11;
    private static final int KILLS = 5;
    private static final int PUSHES = 3_000;
    private static final int MOST_LAG_MILLIS = 1_500;

    @TempDir
    Path directory;

    @Test
    void afterKillsEveryAnswerIsAnInteractionOnce() throws Exception {
        var random = new Random(SEED);
        try (var pushes = Pushes.in(directory)) {
            pushes.many(PUSHES);
        }
        for (int kill = 0; kill < KILLS; kill++) {
            var began = directory.resolve("began");
            Files.deleteIfExists(began);
            var child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Answering.class.getName(),
                            directory.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("child.txt").toFile())
                    .start();
            while (!Files.exists(began) && child.isAlive()) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(MOST_LAG_MILLIS));
            child.destroyForcibly().waitFor();
        }

        try (var pushes = Pushes.in(directory);
                var store = RecordStore.open(directory)) {
            long answered = pushes.count("select count(*) from reply where answer = 'interested'");
            assertThat(answered).as("seed %d", SEED).isPositive();
            new ReplyRecorder(pushes.service, store).record();

            var told = new TreeSet<String>();
            store.forEachInteraction(i -> told.add(i.actor() + " " + i.event()));
            assertThat(told).hasSize((int) (3 * answered));
            assertThat(store.interactionCount()).isEqualTo(3 * answered);
            assertThat(pushes.count("select count(*) from reply")).isEqualTo(2 * answered);
        }
    }

    /** Answers one push after the other, as far as they are not answered, and records after every few. */
    static final class Answering {
        private Answering() {}

        public static void main(String[] args) throws Exception {
            var directory = Path.of(args[0]);
            try (var service = Pushes.service(new DatabasePlace.Files(directory), Clock.systemUTC());
                    var store = RecordStore.open(directory)) {
                var replies = new Replies(service);
                var recorder = new ReplyRecorder(service, store);
                Files.createFile(directory.resolve("began"));
                for (int i = 0; i < PUSHES; i++) {
                    replies.add("p" + i, e -> true, Said.of(Answer.INTERESTED, Optional.empty(), Via.PAGE, ""));
                    if (i % 7 == 0) {
                        recorder.record();
                    }
                }
            }
        }
    }
}
