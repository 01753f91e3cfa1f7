package org.duijie.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import org.duijie.api.ApiMessages;
import org.duijie.api.view.Json;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command prints, and in which form; a mixin of every command that prints a result. */
final class Output {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json")
    private boolean json;

    /** {@return a text of the application in the user's language} */
    static String text(String key, Object... values) {
        return ApiMessages.MESSAGES.text(Locale.getDefault(), key, values);
    }

    boolean json() {
        return json;
    }

    /** Prints a result: as one JSON object where {@code --json} was given, else by the given printing. */
    void result(JsonNode node, Runnable plain) {
        if (json) {
            out().println(Json.text(node));
        } else {
            plain.run();
        }
    }

    /** Prints a line in the user's language. */
    void line(String key, Object... values) {
        out().println(text(key, values));
    }

    /** Prints a line that belongs to the one above it. */
    void subline(String key, Object... values) {
        out().println("  " + text(key, values));
    }

    /** {@return the command that was called} */
    CommandLine commandLine() {
        return spec.commandLine();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
