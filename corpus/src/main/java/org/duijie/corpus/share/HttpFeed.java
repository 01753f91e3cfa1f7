package org.duijie.corpus.share;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;

/**
 * The change feed of another Duijie over HTTP. A page has a limited time and a limited size, before and after it is unpacked; redirects
 * are not followed. Where the same place is asked for again, what has not changed is not sent again ({@code ETag}). For one thread.
 */
public final class HttpFeed implements FeedSource, AutoCloseable {
    /** The largest page, in bytes, packed or not. */
    public static final int LARGEST_PAGE = 32 << 20;

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(1);
    private static final String PATH = "/v1/changes";
    private static final String JSON = "application/json";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    /** What a Duijie answers to a cursor that it cannot go on from. */
    private static final Set<String> MOVED = Set.of("feed.ahead", "feed.otherStore");

    private final String url;
    private final Locale language;
    private final Duration within;
    private final Optional<String> key;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private String lastAsked = "";
    private String lastTag = "";

    private HttpFeed(String url, Locale language, Duration within, Optional<String> key) {
        this.url = url;
        this.key = key;
        this.language = language;
        this.within = within;
    }

    /**
     * The feed of the Duijie at an address.
     *
     * @param server such as {@code http://10.1.2.3:8080}
     * @param language in which it shall say what is wrong
     * @throws BrokenRule {@code pull.url} if it is no http or https address of a server
     */
    public static HttpFeed of(String server, Locale language) {
        return of(server, language, Optional.empty());
    }

    /** As the other, with an API key of that Duijie, which is sent along. */
    public static HttpFeed of(String server, Locale language, Optional<String> key) {
        return of(server, language, ANSWER_WITHIN, key);
    }

    /** As the first, with the time that a page may take. */
    static HttpFeed of(String server, Locale language, Duration within) {
        return of(server, language, within, Optional.empty());
    }

    private static HttpFeed of(String server, Locale language, Duration within, Optional<String> key) {
        try {
            var uri = new URI(server);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean plain = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
            if (plain && (scheme.equals("http") || scheme.equals("https"))) {
                var path = uri.getRawPath().replaceAll("/+$", "");
                return new HttpFeed(scheme + "://" + uri.getRawAuthority() + path + PATH, language, within, key);
            }
        } catch (URISyntaxException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "pull.url", server);
        }
        throw new BrokenRule(CorpusMessages.MESSAGES, "pull.url", server);
    }

    @Override
    public String url() {
        return url;
    }

    /** One time for all of it: connecting, waiting, reading. */
    @Override
    public Optional<byte[]> page(Optional<String> cursor, Optional<String> follower) {
        var asked = address(cursor, follower);
        var answer = threads.submit(() -> ask(asked));
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "pull.timeout", url, within.toMillis() / 1e3);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BrokenRule rule) {
                throw rule;
            }
            throw new BrokenRule(e.getCause(), CorpusMessages.MESSAGES, "pull.unreachable", url, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "pull.interrupted", url);
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }

    private String address(Optional<String> cursor, Optional<String> follower) {
        var address = new StringBuilder(url).append("?limit=1000");
        cursor.ifPresent(c -> address.append("&after=").append(URLEncoder.encode(c, StandardCharsets.UTF_8)));
        follower.ifPresent(f -> address.append("&follower=").append(f));
        return address.toString();
    }

    private Optional<byte[]> ask(String asked) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(asked))
                .header("Accept", JSON)
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", language.toLanguageTag());
        key.ifPresent(k -> request.header("Authorization", "Bearer " + k));
        if (asked.equals(lastAsked) && !lastTag.isEmpty()) {
            request.header("If-None-Match", lastTag);
        }
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            if (response.statusCode() == NOT_MODIFIED) {
                return Optional.empty();
            }
            var sent = atMost(body);
            if (response.statusCode() != OK) {
                throw refused(response, unpacked(response, sent));
            }
            var type = header(response, "Content-Type");
            if (!type.split(";", 2)[0].strip().equalsIgnoreCase(JSON)) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "pull.type", url, type);
            }
            var page = unpacked(response, sent);
            lastAsked = asked;
            lastTag = header(response, "ETag");
            return Optional.of(page);
        }
    }

    /** What a server says instead of a page; a Duijie says it as a problem document. */
    private BrokenRule refused(HttpResponse<?> response, byte[] body) {
        int status = response.statusCode();
        var text = new String(body, StandardCharsets.UTF_8);
        try {
            var problem = text.startsWith("{") ? RecordJson.parse(body, 0, body.length) : RecordJson.emptyObject();
            var detail = problem.path("detail").asText(text);
            return MOVED.contains(problem.path("rule").asText())
                    ? new BrokenRule(CorpusMessages.MESSAGES, "pull.moved", url, detail)
                    : new BrokenRule(
                            CorpusMessages.MESSAGES,
                            "pull.status",
                            url,
                            status,
                            detail.isBlank() ? header(response, "Location") : detail);
        } catch (BrokenRule e) {
            return new BrokenRule(e, CorpusMessages.MESSAGES, "pull.status", url, status, text);
        }
    }

    private byte[] unpacked(HttpResponse<?> response, byte[] sent) {
        var encoding = header(response, "Content-Encoding").toLowerCase(Locale.ROOT);
        try {
            return switch (encoding) {
                case "", "identity" -> sent;
                case "gzip" -> {
                    try (var plain = new GZIPInputStream(new ByteArrayInputStream(sent))) {
                        yield atMost(plain);
                    }
                }
                default -> throw new BrokenRule(CorpusMessages.MESSAGES, "pull.encoding", url, encoding);
            };
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "pull.gzip", url, sent.length, e);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private byte[] atMost(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST_PAGE + 1);
        if (bytes.length > LARGEST_PAGE) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "pull.size", url, LARGEST_PAGE);
        }
        return bytes;
    }
}
