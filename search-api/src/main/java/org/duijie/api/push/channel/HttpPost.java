package org.duijie.api.push.channel;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.duijie.corpus.check.BrokenRule;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Posts to addresses that others gave us: only where {@link TargetAddresses} allows it, without following redirects, reading no more than 64 KiB
 * of an answer, and within a time. Safe for several threads.
 */
public final class HttpPost implements AutoCloseable {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_HEADER_BYTES = 16 * 1024;

    private final WebhookSettings settings;
    private final TargetAddresses addresses;
    private final HttpClient client = new HttpClient();

    /** Posts as the settings allow; to be closed. */
    public HttpPost(WebhookSettings settings, TargetAddresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
        client.setSocketAddressResolver(new CheckedResolver(addresses));
        client.setFollowRedirects(false);
        client.setConnectTimeout(settings.connectWithin().toMillis());
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(new HttpField("User-Agent", "Duijie"));
        client.setMaxResponseHeadersSize(MOST_HEADER_BYTES);
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        client.getContentDecoderFactories().clear(); // a small answer cannot become a large one
    }

    /**
     * What was answered.
     *
     * @param status of HTTP
     * @param retryAfter the header of that name
     * @param body its beginning
     */
    record Answer(int status, Optional<String> retryAfter, String body) {
        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** What became of posting. */
    sealed interface Posted {
        /** The receiver answered. */
        record Answered(Answer answer) implements Posted {}

        /** There is no answer. */
        record Failed(Outcome outcome) implements Posted {}
    }

    /** Posts JSON and waits for the answer. */
    Posted post(String target, byte[] json, Map<String, String> headers) {
        try {
            var uri = addresses.parse(target);
            return new Posted.Answered(ask(uri, json, headers).get());
        } catch (BrokenRule e) {
            return failed(new Outcome.Never(Fault.of(e)));
        } catch (ExecutionException e) {
            return failed(outcome(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(Outcome.later("push.fault.stopped"));
        }
    }

    private static Posted failed(Outcome outcome) {
        return new Posted.Failed(outcome);
    }

    private static Outcome outcome(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenRule rule) {
                return new Outcome.Never(Fault.of(rule));
            }
        }
        return Outcome.later("push.fault.connection", failure);
    }

    private CompletableFuture<Answer> ask(URI uri, byte[] json, Map<String, String> headers) {
        var answered = new CompletableFuture<Answer>();
        var request = client.POST(uri)
                .timeout(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)
                .body(new BytesRequestContent("application/json", json))
                .headers(fields -> headers.forEach(fields::put));
        request.send(new Reading(answered));
        return answered;
    }

    @Override
    public void close() {
        try {
            client.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the addresses that were checked to whatever connects; there is no other look-up. */
    private record CheckedResolver(TargetAddresses addresses) implements SocketAddressResolver {
        @Override
        public void resolve(
                String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
            try {
                promise.succeeded(addresses.resolve(host).stream()
                        .map(a -> new InetSocketAddress(a, port))
                        .toList());
            } catch (BrokenRule | UnknownHostException e) {
                promise.failed(e);
            }
        }
    }

    /** Reads an answer until it is long enough. */
    private static final class Reading implements Response.Listener {
        private final CompletableFuture<Answer> answered;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Reading(CompletableFuture<Answer> answered) {
            this.answered = answered;
        }

        @Override
        public void onContent(Response response, ByteBuffer content) {
            var bytes = new byte[Math.min(content.remaining(), MOST_BYTES - body.size())];
            content.get(bytes);
            content.position(content.limit());
            body.writeBytes(bytes);
            if (body.size() >= MOST_BYTES) {
                answer(response);
                var closing = response.abort(new IllegalStateException("answer longer than " + MOST_BYTES + " bytes"));
                assert closing != null;
            }
        }

        @Override
        public void onComplete(Result result) {
            if (result.isSucceeded()) {
                answer(result.getResponse());
            } else {
                answered.completeExceptionally(result.getFailure());
            }
        }

        private void answer(Response response) {
            answered.complete(new Answer(
                    response.getStatus(),
                    Optional.ofNullable(response.getHeaders().get("Retry-After")),
                    body.toString(StandardCharsets.UTF_8)));
        }
    }
}
