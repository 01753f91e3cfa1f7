package org.duijie.api.cli;

import java.time.Duration;
import org.duijie.evaluation.bench.SearchBench;
import picocli.CommandLine.Option;

/** How questions are asked; a mixin of benchmarks. */
final class Asking {
    @Option(names = "--clients", paramLabel = "N", defaultValue = "8")
    private int clients;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "5")
    private double seconds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    /** {@return the seed of the corpus and of the questions} */
    long seed() {
        return seed;
    }

    SearchBench.Options options() {
        return new SearchBench.Options(clients, Duration.ofNanos((long) (seconds * 1e9)), seed);
    }
}
