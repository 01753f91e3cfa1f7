package org.duijie.evaluation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * What {@link LoadBench} asks a server.
 *
 * @param method {@code GET} or {@code POST}
 * @param path with its parameters, beginning with a slash, escaped
 * @param body JSON, or empty
 */
public record LoadRequest(String method, String path, String body) {
    private static final Pattern LINE = Pattern.compile("(?:(GET) (/\\S*)|(POST) (/\\S*) (.+))");

    static LoadRequest get(String path) {
        return new LoadRequest("GET", path, "");
    }

    static LoadRequest post(String path, String body) {
        return new LoadRequest("POST", path, body);
    }

    /**
     * Reads requests, one a line: {@code GET /v1/search?q=…} or <code>POST /v1/match {"text":"…"}</code>. Empty lines and lines that begin
     * with {@code #} are passed over.
     *
     * @throws BrokenRule {@code load.request} with file and line, {@code load.requests} if there is none, {@code load.file}
     */
    public static List<LoadRequest> read(Path file) {
        var requests = new ArrayList<LoadRequest>();
        int number = 0;
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    requests.add(parse(file, number, line.strip()));
                }
            }
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "load.file", file, e);
        }
        if (requests.isEmpty()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "load.requests", file);
        }
        return requests;
    }

    private static LoadRequest parse(Path file, int number, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "load.request", file, number, line);
        }
        return matcher.group(1) == null ? post(matcher.group(4), matcher.group(5)) : get(matcher.group(2));
    }
}
