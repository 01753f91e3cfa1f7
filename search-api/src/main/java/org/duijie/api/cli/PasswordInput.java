package org.duijie.api.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;
import picocli.CommandLine.Option;

/** Where a password comes from: typed at the terminal, or a line of standard input. Never an argument, which every user of the machine could read. */
final class PasswordInput {
    @Option(names = "--password-stdin")
    private boolean fromStandardInput;

    /**
     * {@return a new password}
     *
     * @throws BrokenRule {@code password.input}, {@code password.differ}
     */
    String read() {
        return fromStandardInput ? line() : typed();
    }

    private static String line() {
        try {
            var reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Optional.ofNullable(reader.readLine())
                    .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "password.input"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("SystemConsoleNull") // null in JDK 21, and in 25 without a terminal
    private static String typed() {
        var console = System.console();
        if (console == null) {
            throw new BrokenRule(ApiMessages.MESSAGES, "password.input");
        }
        var first = console.readPassword("%s", Output.text("password.prompt"));
        var again = console.readPassword("%s", Output.text("password.again"));
        if (first == null || !Arrays.equals(first, again)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "password.differ");
        }
        return new String(first);
    }
}
