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

/** Runs a main class of ours in a fresh process, with this one's class path and heap, until it ends. */
final class ChildProcess {
    /** What of our own JVM's options the process gets too: heap, collector, modules. */
    private static final List<String> PASSED_ON = List.of("-Xm", "-XX:+Use", "--add-", "--enable-");

    private ChildProcess() {}

    /**
     * Runs it.
     *
     * @param name what it is, for the message
     * @param scratch an existing directory
     * @param arguments its arguments, after the name of a file
     * @return what it wrote into that file
     * @throws BrokenRule {@code bench.loading} if it fails, {@code bench.scratch}
     */
    static String run(Class<?> main, String name, Path scratch, List<String> arguments) {
        try (var directory = Scratch.in(scratch)) {
            var result = directory.path().resolve("result");
            var said = directory.path().resolve("said");
            var command = command(List.of("-cp", System.getProperty("java.class.path")), main.getName());
            command.add(result.toString());
            command.addAll(arguments);
            int status = await(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start());
            if (status != 0) {
                throw new BrokenRule(
                        EvaluationMessages.MESSAGES, "bench.loading", name, status, Files.readString(said));
            }
            return Files.readString(result);
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "bench.scratch", scratch, e);
        }
    }

    /** {@return the command that runs a main class on this Java with the options that are passed on} */
    static List<String> command(List<String> classPath, String main) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> PASSED_ON.stream().anyMatch(option::startsWith))
                .forEach(command::add);
        command.addAll(classPath);
        command.add(main);
        return command;
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CancellationException("the benchmark was interrupted");
        }
    }
}
