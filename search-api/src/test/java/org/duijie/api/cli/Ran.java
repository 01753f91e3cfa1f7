package org.duijie.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.duijie.api.view.Json;

/** What a command printed and how it ended. */
public record Ran(int status, String out, String err) {
    /** Runs a command in this process, in English. */
    public static Ran command(Object... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = Stream.concat(Stream.of("--lang=en"), Stream.of(args).map(String::valueOf))
                .toArray(String[]::new);
        int status = Main.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ran(status, out.toString(), err.toString());
    }

    /** What was printed, as JSON. */
    public JsonNode json() {
        try {
            return Json.mapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + out + err, e);
        }
    }
}
