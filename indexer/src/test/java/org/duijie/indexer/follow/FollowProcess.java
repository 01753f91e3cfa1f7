package org.duijie.indexer.follow;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.write.IndexProgress;

/**
 * A process that changes a store, follows it, and rebuilds and rolls back the index all the time, until it is killed. It prints {@code
 * ready} when the index is open and the number of each change that the store has committed.
 */
final class FollowProcess {
    private static final Duration EVERY = Duration.ofMillis(30);

    private FollowProcess() {}

    /** Arguments: directory, seed, number of the first change. */
    public static void main(String[] arguments) throws IOException {
        var seed = Long.parseLong(arguments[1]);
        long number = Long.parseLong(arguments[2]);
        var changes = new RandomChanges(seed);
        try (var out = new BufferedWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
                var corpus = new SmallCorpus(Path.of(arguments[0]));
                var index = corpus.indexed();
                var follower = follow(corpus, index)) {
            say(out, "ready");
            var random = new Random(seed + number);
            Thread.ofPlatform().daemon().start(() -> swap(corpus, random));
            while (true) {
                changes.make(number, corpus);
                say(out, Long.toString(number++));
                follower.wake();
            }
        }
    }

    private static IndexFollower follow(SmallCorpus corpus, SearchIndex index) {
        return IndexFollower.start(corpus.store(), index, corpus.builder(), true, EVERY, IndexFollower.Listener.NONE);
    }

    private static void swap(SmallCorpus corpus, Random random) {
        while (true) {
            LockSupport.parkNanos(random.nextInt(300_000_000));
            if (random.nextBoolean() && corpus.builder().generations().size() > 1) {
                corpus.builder().rollback(corpus.store(), Optional.empty(), IndexProgress.NONE);
            } else {
                corpus.rebuild();
            }
        }
    }

    private static void say(BufferedWriter out, String line) throws IOException {
        out.write(line);
        out.newLine();
        out.flush();
    }

    static Process start(Path directory, long seed, long number) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FollowProcess.class.getName(),
                directory.toString(),
                Long.toString(seed),
                Long.toString(number));
        return new ProcessBuilder(command)
                .redirectError(directory.resolve("child-errors.txt").toFile())
                .start();
    }
}
