package org.duijie.evaluation.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** A server under load. Safe for several threads. */
public final class LoadTarget implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final URI base;
    private final List<LoadRequest> requests;
    private volatile boolean checked;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * A server that runs already.
     *
     * @param name what it is called in figures
     * @param base its address, such as {@code http://localhost:8080}
     * @param requests what it is asked, in turn, at least one
     */
    public LoadTarget(String name, URI base, List<LoadRequest> requests) {
        this.name = name;
        this.base = base;
        this.requests = List.copyOf(requests);
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /** {@return what it is asked, beginning at one that the seed draws, so that short turns do not always ask the same few} */
    List<LoadRequest> requests(long seed) {
        var from = new ArrayList<>(requests);
        Collections.rotate(from, -new Random(seed).nextInt(from.size()));
        return from;
    }

    /**
     * Sees that each request has an answer of the kind 2xx, so that nothing is measured of a server that refuses. Once seen, that holds.
     *
     * @throws BrokenRule {@code load.refused}, {@code load.silent}
     */
    void check() {
        for (var request : checked ? List.<LoadRequest>of() : requests) {
            try {
                int status = send(request);
                if (status / 100 != 2) {
                    throw new BrokenRule(EvaluationMessages.MESSAGES, "load.refused", name, request.path(), status);
                }
            } catch (IOException e) {
                throw new BrokenRule(e, EvaluationMessages.MESSAGES, "load.silent", name, base, e);
            }
        }
        checked = true;
    }

    /** {@return what came back: a hit where the answer was of the kind 2xx; what did not come within half a minute has timed out} */
    Answer ask(LoadRequest request) {
        try {
            boolean good = send(request) / 100 == 2;
            return new Answer(good ? 1 : 0, !good);
        } catch (IOException e) {
            return new Answer(0, true);
        }
    }

    private int send(LoadRequest request) throws IOException {
        var http = HttpRequest.newBuilder(base.resolve(request.path())).timeout(PATIENCE);
        if (request.method().equals("POST")) {
            http.header("Content-Type", "application/json").POST(BodyPublishers.ofString(request.body()));
        }
        try {
            return client.send(http.build(), BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the benchmark was interrupted");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
