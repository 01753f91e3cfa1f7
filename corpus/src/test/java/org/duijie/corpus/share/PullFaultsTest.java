package org.duijie.corpus.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.RecordStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that answers as it should not. After each fault the right answer is taken over as if nothing had happened. */
@SuppressForbidden("com.sun.net.httpserver is an exported part of every JDK: module jdk.httpserver")
class PullFaultsTest {
    private static final String SOURCE = "11111111-1111-1111-1111-111111111111";
    private static final String OTHER = "22222222-2222-2222-2222-222222222222";

    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private volatile Answer answer;
    private RecordStore store;
    private HttpFeed feed;

    /** What the server does with a request. */
    @SuppressForbidden("as its outer class")
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
        store = RecordStore.open(directory.resolve("follower"));
        feed = HttpFeed.of(address(), Locale.ENGLISH, Duration.ofSeconds(20));
        answer = json(page(SOURCE, 1, 2, "c1", entry(1, "N1")));
        pull();
    }

    @AfterEach
    void close() {
        feed.close();
        store.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String url() {
        return address() + "/v1/changes";
    }

    private PullReport pull() {
        return new Pull(store, directory.resolve("follower"), feed, 0.5, Locale.ENGLISH).run((done, last) -> {});
    }

    private static String page(String identity, long sequence, long last, String next, String... entries) {
        return "{\"store\":{\"id\":\"" + identity + "\",\"name\":\"\"},\"origins\":[],\"entries\":["
                + String.join(",", entries) + "],\"sequence\":" + sequence + ",\"last\":" + last + ",\"next\":\"" + next
                + "\",\"more\":false}";
    }

    private static String entry(long sequence, String id) {
        return entry(sequence, id, "\"record\":{\"kind\":\"need\",\"id\":\"" + id + "\",\"title\":\"题\"}");
    }

    private static String entry(long sequence, String id, String content) {
        return "{\"sequence\":" + sequence + ",\"kind\":\"need\",\"id\":\"" + id + "\",\"origin\":\"" + SOURCE
                + "\",\"version\":" + sequence + ",\"adoptions\":0," + content + "}";
    }

    private static Answer json(String body) {
        return bytes(200, "application/json", "", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer bytes(int status, String type, String encoding, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            if (!encoding.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Encoding", encoding);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** The store is as it was, and the right page is taken over afterwards. */
    private void refused(Answer bad, String rule, String message) {
        long sequence = store.sequence();
        answer = bad;
        assertThatThrownBy(this::pull)
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.rule()).isEqualTo(rule))
                .hasMessageStartingWith(message);
        assertThat(store.sequence()).isEqualTo(sequence);

        answer = json(page(SOURCE, 2, 2, "c2", entry(2, "N2")));
        assertThat(pull()).returns(1L, PullReport::added).returns(2L, PullReport::sequence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "[1]", "", "{\"store\":", "{\"a\":1,\"a\":2}", "\u0000\u0001"})
    void garbage(String body) {
        refused(json(body), "feed.json", url() + ": the page after change 1 is not what a feed answers: ");
    }

    @Test
    void bytesThatAreNotUtf8() {
        refused(
                bytes(200, "application/json", "", new byte[] {'{', '"', (byte) 0xC3, '"', '}'}),
                "feed.json",
                url()
                        + ": the page after change 1 is not what a feed answers: not well-formed UTF-8 from byte 3 on: 0xC3");
    }

    @Test
    void aPageWithoutItsFrame() {
        refused(
                json("{\"entries\":[]}"),
                "feed.field",
                url() + ": in the page after change 1, field store is missing or of the wrong type: ");
        answer = json(page(SOURCE, 3, 3, "c3").replace("\"more\":false", "\"more\":0"));
        assertThatThrownBy(this::pull)
                .hasMessage(url() + ": in the page after change 2, field more is missing or of the wrong type: 0");
    }

    @Test
    void aPageThatIsRepeated() {
        refused(
                json(page(SOURCE, 2, 2, "c2", entry(1, "N1"))),
                "feed.sequence",
                url() + ": change 1 is out of order, it must come after 1 and not after 2");
    }

    @Test
    void entriesOutOfOrderOrBehindTheEnd() {
        refused(
                json(page(SOURCE, 3, 3, "c3", entry(3, "N3"), entry(2, "N2"))),
                "feed.sequence",
                url() + ": change 2 is out of order, it must come after 3 and not after 3");
        answer = json(page(SOURCE, 3, 3, "c3", entry(9, "N3")));
        assertThatThrownBy(this::pull).hasMessageContaining("change 9 is out of order");
    }

    @Test
    void aFeedThatGoesBackInTime() {
        refused(
                json(page(SOURCE, 0, 0, "c0")),
                "feed.back",
                url()
                        + " went back in time: it was read up to change 1, now its last is 0; if it was set back on purpose,"
                        + " begin anew with pull --anew");
    }

    @Test
    void aFeedThatSaysThereIsMoreButGivesNoWayOn() {
        refused(
                json(page(SOURCE, 1, 2, "c1").replace("\"more\":false", "\"more\":true")),
                "feed.stuck",
                url() + " says that there is more after change 1, but gives no way on");
    }

    @Test
    void anotherStoreInItsPlaceUntilToldToBeginAnew() {
        answer = json(page(OTHER, 1, 1, "x1", entry(1, "X1")));
        assertThatThrownBy(this::pull)
                .hasMessage(url() + " was store " + SOURCE + " and is now store " + OTHER
                        + "; if that is meant, begin anew with pull --anew");
        assertThat(store.sequence()).isEqualTo(1);

        new Pull(store, directory.resolve("follower"), feed, 0, Locale.ENGLISH).beginAnew();
        assertThat(pull()).returns(1L, PullReport::added);
        assertThat(store.find(Kind.NEED, "N1")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.ahead", "feed.otherStore"})
    void aCursorThatTheServerDoesNotKnow(String rule) {
        var problem = "{\"rule\":\"" + rule + "\",\"detail\":\"behind change 1\"}";
        refused(
                bytes(400, "application/problem+json", "", problem.getBytes(StandardCharsets.UTF_8)),
                "pull.moved",
                url() + " is not what it was, it was set back or another store is there (behind change 1);");
    }

    @Test
    void errorsOfTheServerAndRedirects() {
        refused(
                bytes(500, "text/plain", "", "out of order".getBytes(StandardCharsets.UTF_8)),
                "pull.status",
                url() + " answered with status 500: out of order");
        answer = exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(302, -1);
        };
        assertThatThrownBy(this::pull).hasMessage(url() + " answered with status 302: http://127.0.0.1:1/");
    }

    @Test
    void anotherTypeOrEncoding() {
        refused(
                bytes(200, "text/html", "", "<html>".getBytes(StandardCharsets.UTF_8)),
                "pull.type",
                url() + " answered with content of type \"text/html\", it must be application/json");
        answer = bytes(200, "application/json", "br", new byte[] {1});
        assertThatThrownBy(this::pull).hasMessage(url() + " answered in the encoding \"br\", it must be gzip or none");
    }

    @Test
    void gzipThatIsCutOrNone() {
        var whole = packed(page(SOURCE, 2, 2, "c2", entry(2, "N2")));
        int half = whole.length / 2;
        refused(
                bytes(200, "application/json", "gzip", Arrays.copyOf(whole, half)),
                "pull.gzip",
                url() + " answered with gzip of " + half + " bytes that cannot be unpacked: java.io.EOFException");
        answer = bytes(200, "application/json", "gzip", new byte[] {'n', 'o'});
        assertThatThrownBy(this::pull).hasMessageStartingWith(url() + " answered with gzip of 2 bytes");
    }

    @Test
    void aPageWithoutEndPackedOrNot() {
        refused(
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 0);
                    writeForEver(exchange.getResponseBody());
                },
                "pull.size",
                url() + ": a page has more than " + HttpFeed.LARGEST_PAGE + " bytes");
        answer = bytes(200, "application/json", "gzip", packed(" ".repeat(HttpFeed.LARGEST_PAGE + 1)));
        assertThatThrownBy(this::pull).hasMessageContaining("a page has more than");
    }

    private static void writeForEver(OutputStream body) throws IOException {
        var blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        while (true) {
            body.write(blanks);
        }
    }

    @Test
    void aServerThatHangsBeforeOrWithinItsAnswer() {
        feed.close();
        feed = HttpFeed.of(address(), Locale.ENGLISH, Duration.ofMillis(300));
        answer = exchange -> hang();
        assertThatThrownBy(this::pull)
                .hasMessage(
                        url() + " did not answer whole within 0.3 seconds; what pages before brought is kept, the next"
                                + " pull goes on there");
        answer = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            hang();
        };
        assertThatThrownBy(this::pull).hasMessageContaining("did not answer whole within 0.3 seconds");
        assertThat(store.sequence()).isEqualTo(1);
    }

    private static void hang() {
        try {
            Thread.sleep(Duration.ofMinutes(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aConnectionThatIsCutOrRefused() {
        refused(
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write('{');
                },
                "pull.unreachable",
                url() + " cannot be read, what pages before brought is kept, the next pull goes on there: java.io.");
        server.stop(0);
        assertThatThrownBy(this::pull).hasMessageStartingWith(url() + " cannot be read");
    }

    @Test
    void badEntriesAreRefusedAloneAndWrittenDown() throws IOException {
        answer = json(page(
                SOURCE,
                9,
                9,
                "c9",
                entry(2, "N2"),
                entry(3, "N3", "\"record\":{\"kind\":\"need\",\"id\":\"N9\",\"title\":\"题\"}"),
                entry(
                        4,
                        "N4",
                        "\"record\":{\"kind\":\"need\",\"id\":\"N4\",\"title\":\"题\",\"visibility\":\"private\"}"),
                entry(5, "N5", "\"deleted\":true,\"record\":{}"),
                entry(6, "N6"),
                entry(7, "N7"),
                entry(8, "N8"),
                entry(9, "N9").replace("\"version\":9", "\"version\":0")));

        var report = pull();

        assertThat(report).returns(4L, PullReport::added).returns(4L, PullReport::rejected);
        assertThat(report.firstRejects().getFirst().text(Locale.ENGLISH))
                .isEqualTo(url().substring("http://".length()) + ":3: need \"N3\": holds another record, need \"N9\"");
        assertThat(report.firstRejects())
                .extracting(r -> r.rule().rule())
                .containsExactly("feed.otherRecord", "feed.private", "feed.recordOrDeleted", "version.range");
        assertThat(Files.readAllLines(report.rejectFile().orElseThrow())).hasSize(4);
        answer = json(page(SOURCE, 9, 9, "c9"));
        assertThat(pull()).returns(0L, PullReport::read);
    }

    @Test
    void tooManyBadEntriesFailThePageWhichIsWrittenDownAndLeftOut() throws IOException {
        var bad = entry(2, "N2", "\"record\":{\"kind\":\"need\",\"id\":\"N2\"}");
        refused(
                json(page(SOURCE, 2, 2, "c2", bad)),
                "pull.rejects",
                url()
                        + ": 1 of 1 entries break a rule, more than the share 0.5 allowed; the page was not taken over, the"
                        + " reasons are in ");
        try (var files = Files.list(directory.resolve("follower/rejects"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                    .endsWith(".jsonl");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a",
                "http:///x",
                "a b",
                "localhost:80",
                "http://u:p@a",
                "http://a?b",
                "file:///etc/passwd",
                ""
            })
    void anAddressThatIsNoServersAddress(String address) {
        assertThatThrownBy(() -> HttpFeed.of(address, Locale.ENGLISH))
                .hasMessage("\"" + address + "\" is no address of a server, it must be like http://10.1.2.3:8080");
    }
}
