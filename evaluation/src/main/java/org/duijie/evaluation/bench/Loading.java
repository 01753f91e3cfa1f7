package org.duijie.evaluation.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * What it takes to load a subject, in a fresh process of its own.
 *
 * @param seconds from nothing of it loaded to the first text cut
 * @param heapBytes live heap with it, less the live heap before
 */
record Loading(double seconds, double heapBytes) {
    /** What of our own JVM's options the process gets too: heap, collector, modules. */
    private static final List<String> PASSED_ON = List.of("-Xm", "-XX:+Use", "--add-", "--enable-");

    /**
     * Loads a subject in a process with this one's class path.
     *
     * @param scratch an existing directory
     * @throws BrokenRule {@code bench.loading}, {@code bench.scratch}
     */
    static Loading of(Subject subject, Path scratch) {
        try (var directory = Scratch.in(scratch)) {
            var result = directory.path().resolve("result");
            var said = directory.path().resolve("said");
            int status = run(subject, result, said);
            if (status != 0) {
                throw new BrokenRule(
                        EvaluationMessages.MESSAGES, "bench.loading", subject.label(), status, Files.readString(said));
            }
            var figures = Files.readString(result).split(" ", -1);
            return new Loading(Long.parseLong(figures[0]) / 1e9, Long.parseLong(figures[1]));
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "bench.scratch", scratch, e);
        }
    }

    private static int run(Subject subject, Path result, Path said) throws IOException {
        var process = new ProcessBuilder(command(subject, result))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CancellationException("the benchmark was interrupted");
        }
    }

    private static List<String> command(Subject subject, Path result) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> PASSED_ON.stream().anyMatch(option::startsWith))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(LoadingProcess.class.getName(), subject.label(), result.toString()));
        return command;
    }
}
