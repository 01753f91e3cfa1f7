package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HelpTest {
    private final ByteArrayOutputStream warned = new ByteArrayOutputStream();
    private final PrintStream stderr = System.err;
    private final Locale locale = Locale.getDefault();

    /** picocli warns there, whatever its commands' writers are. */
    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(warned, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(stderr);
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyCommandsHelpIsFormatted(String language) {
        var commands = commands(new CommandLine(new DuijieCommand()), List.of());
        assertThat(commands).contains(List.of(), List.of("bench"), List.of("bench", "load"), List.of("judge"));
        for (var command : commands) {
            var help = help(language, command);
            assertThat(help).as("%s", command).isNotBlank().doesNotContain("%%", "%n", "${");
        }
        assertThat(warned.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static List<List<String>> commands(CommandLine line, List<String> path) {
        var found = new ArrayList<List<String>>();
        found.add(path);
        line.getSubcommands().forEach((name, command) -> {
            var words = new ArrayList<>(path);
            words.add(name);
            found.addAll(commands(command, words));
        });
        return found;
    }

    private static String help(String language, List<String> command) {
        var args = new ArrayList<String>();
        args.add("--lang=" + language);
        args.addAll(command);
        args.add("--help");
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Main.run(args.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
        assertThat(status).as("%s: %s", command, err).isZero();
        return out.toString();
    }
}
