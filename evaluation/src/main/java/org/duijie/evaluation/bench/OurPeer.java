package org.duijie.evaluation.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** Our commands and our server, each in a process of its own, over the data in a directory. */
final class OurPeer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOP = 10;

    private final HttpPeer http;

    private OurPeer(HttpPeer http) {
        this.http = http;
    }

    /** Runs a command to its end. */
    static void run(String main, Path data, Path said, String... arguments) {
        try {
            var process = new ProcessBuilder(command(main, data, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            int status = process.waitFor();
            if (status != 0) {
                throw new BrokenRule(
                        EvaluationMessages.MESSAGES, "bench.loading", arguments[0], status, Files.readString(said));
            }
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "bench.scratch", data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the benchmark was interrupted");
        }
    }

    static OurPeer serve(String main, Path data, Path said) {
        int port = HttpPeer.freePort();
        var command = command(main, data, "serve", "--port", Integer.toString(port));
        return new OurPeer(HttpPeer.start(command, port, said, "/health/ready"));
    }

    private static List<String> command(String main, Path data, String... arguments) {
        var command = ChildProcess.command(List.of("-cp", System.getProperty("java.class.path")), main);
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        return new ArrayList<>(command);
    }

    /** {@return our server with what it is asked; the API gives highlights with every search, and reasons with every match} */
    LoadTarget target(Workload workload, List<Question> questions) {
        return new LoadTarget(
                "ours",
                http.root(),
                questions.stream().map(q -> request(workload, q)).toList());
    }

    /** {@return how many records we give for a question} */
    int found(Workload workload, Question question) {
        return http.ask(request(workload, question))
                .path(workload.isLong() ? "matches" : "hits")
                .size();
    }

    private static LoadRequest request(Workload workload, Question question) {
        return switch (workload) {
            case KEYWORDS -> search(question, "&facets=false");
            case PAGE -> search(question, "");
            case FILTERED -> search(question, "&kind=achievement");
            case NEED, MATCH -> {
                var need = question.need().common();
                var body = JSON.createObjectNode()
                        .put("text", need.title() + "\n" + need.summary())
                        .put("top", TOP);
                yield LoadRequest.post("/v1/match", body.toString());
            }
        };
    }

    private static LoadRequest search(Question question, String rest) {
        return LoadRequest.get("/v1/search?top=" + TOP + "&q="
                + URLEncoder.encode(question.keywords(), StandardCharsets.UTF_8) + rest);
    }

    @Override
    public void close() {
        http.close();
    }
}
