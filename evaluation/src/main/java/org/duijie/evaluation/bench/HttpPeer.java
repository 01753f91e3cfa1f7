package org.duijie.evaluation.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** A server in a process of its own that is asked over HTTP on the loopback interface. Safe for several threads. */
final class HttpPeer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path said;
    private final URI root;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpPeer(Process process, Path said, int port) {
        this.process = process;
        this.said = said;
        this.root = URI.create("http://127.0.0.1:" + port);
    }

    /** {@return a port that is free now} */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "bench.peer", "127.0.0.1", e);
        }
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param said the file for what it says
     * @param ready an address that answers when it is ready
     * @throws BrokenRule {@code bench.peer}
     */
    static HttpPeer start(List<String> command, int port, Path said, String ready) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            var peer = new HttpPeer(process, said, port);
            peer.await(ready);
            return peer;
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "bench.peer", command.getFirst(), e);
        }
    }

    private void await(String ready) throws IOException {
        long until = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            try {
                if (send(HttpRequest.newBuilder(root.resolve(ready))).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                sleep(); // not yet
            }
        }
        close();
        throw new BrokenRule(EvaluationMessages.MESSAGES, "bench.peer", root, Files.readString(said));
    }

    /** {@return its address} */
    URI root() {
        return root;
    }

    /** {@return the answer to a GET} */
    JsonNode get(String address) {
        return answer(HttpRequest.newBuilder(root.resolve(address)));
    }

    /** {@return the answer to a request with a body} */
    JsonNode send(String method, String address, String type, BodyPublisher body) {
        return answer(HttpRequest.newBuilder(root.resolve(address))
                .header("Content-Type", type)
                .method(method, body));
    }

    JsonNode post(String address, JsonNode body) {
        return send("POST", address, "application/json", BodyPublishers.ofString(body.toString()));
    }

    /** {@return the answer to what a load asks} */
    JsonNode ask(LoadRequest request) {
        return request.body().isEmpty()
                ? get(request.path())
                : send(request.method(), request.path(), "application/json", BodyPublishers.ofString(request.body()));
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            var response = send(request);
            if (response.statusCode() / 100 != 2) {
                var text = response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
                throw new BrokenRule(EvaluationMessages.MESSAGES, "bench.peer", root, text);
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "bench.peer", root, e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(ANSWER).build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("the benchmark was interrupted");
    }

    /** Stops the server and waits until it is gone. */
    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw interrupted();
        }
    }
}
