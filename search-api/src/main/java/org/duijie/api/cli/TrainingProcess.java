package org.duijie.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** Runs {@code duijie train} as a process of its own, with Spark on its class path, which the launcher tells. */
final class TrainingProcess {
    private static final String CLASS_PATH = "duijie.train.classpath";
    private static final String OPTIONS = "duijie.train.options";
    private static final List<String> MODULES = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--add-modules=jdk.incubator.vector",
            "-XX:+UseParallelGC",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    private TrainingProcess() {}

    /** {@return whether the launcher told how to train} */
    static boolean isPossible() {
        return !System.getProperty(CLASS_PATH, "").isEmpty();
    }

    /**
     * Trains; what the process says goes to standard error.
     *
     * @throws BrokenRule {@code demo.training} if it fails
     */
    static void run(Path data, Path judgments) {
        try {
            var process = new ProcessBuilder(command(data, judgments))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int status = await(process);
            if (status != 0) {
                throw new BrokenRule(ApiMessages.MESSAGES, "demo.training", status);
            }
        } catch (IOException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "demo.training", e);
        }
    }

    private static List<String> command(Path data, Path judgments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MODULES);
        command.add("-Dduijie.terminal=" + System.getProperty("duijie.terminal", "false"));
        Arrays.stream(System.getProperty(OPTIONS, "").split(" ", -1))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty(CLASS_PATH), Main.class.getName()));
        command.addAll(List.of("--data", data.toString(), "train", "--judgments", judgments.toString()));
        return command;
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CancellationException("training was interrupted");
        }
    }
}
