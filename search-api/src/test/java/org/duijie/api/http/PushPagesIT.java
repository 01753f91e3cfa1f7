package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.duijie.api.Service;
import org.duijie.api.Settings;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.compose.NearDuplicates;
import org.duijie.api.push.compose.Rhythm;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.api.push.reply.Answer;
import org.duijie.api.push.reply.Replies;
import org.duijie.api.push.reply.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushPagesIT {
    private static final String ENTERPRISE = "E-1";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private TestServer server;
    private Service service;
    private Delivery delivery;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(directory);
        service = Service.open(Settings.of(server.data(), name -> null), Clock.systemUTC());
        delivery = Delivery.open(service, Rhythm.atOnce(3), NearDuplicates.NONE);
        service.database()
                .write(h -> h.execute(
                        "insert into recipient (enterprise, consented_at, changed_at) values (?, 1, 1)", ENTERPRISE));
    }

    @AfterEach
    void stop() {
        delivery.close();
        service.close();
        server.close();
    }

    private void propose(String id, String title) {
        service.database()
                .write(h -> h.execute(
                        "insert into proposal (id, enterprise, item_kind, item, title, probability, triggers, reasons,"
                                + " status, planned_at) values (?, ?, 'achievement', ?, ?, 0.8, '[]', '{}', 'approved', 1)",
                        id,
                        ENTERPRISE,
                        id,
                        title));
    }

    private HttpResponse<String> ask(String link, String method, Optional<String> body, String... headers) {
        var address = server.url(URI.create(link).getRawPath());
        var request = HttpRequest.newBuilder(URI.create(address))
                .method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readingTheLinkAsksAndPostingToItUnsubscribes() {
        var link = delivery.links().unsubscribe(ENTERPRISE);

        assertThat(ask(link, "GET", Optional.empty()).body()).contains("确认退订", "method=\"post\"");
        assertThat(delivery.recipients().isSubscribed(ENTERPRISE)).isTrue();

        var done = ask(
                link,
                "POST",
                Optional.of("List-Unsubscribe=One-Click"),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("已退订");
        assertThat(delivery.recipients().isSubscribed(ENTERPRISE)).isFalse();
        assertThat(ask(link, "GET", Optional.empty()).body()).contains("已退订");
    }

    @Test
    void aForgedLinkIsRefusedWithAPageThatSaysSo() {
        var link = delivery.links().unsubscribe(ENTERPRISE);
        var forged = link.substring(0, link.length() - 2) + (link.endsWith("A") ? "BB" : "AA");
        for (var method : new String[] {"GET", "POST"}) {
            var answer = ask(forged, method, Optional.empty());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("这个链接不是本系统生成的");
        }
        assertThat(ask(delivery.links().feed("x").replace("/feed/", "/unsubscribe/"), "POST", Optional.empty())
                        .statusCode())
                .isEqualTo(403);
        assertThat(delivery.recipients().isSubscribed(ENTERPRISE)).isTrue();
    }

    @Test
    void aReplyLinkAsksFirstAndTakesTheAnswerWhereverItIsFollowed() {
        delivery.channels().add(ENTERPRISE, ChannelKind.INBOX, "", "");
        propose("A-1", "隔膜");
        delivery.composer().compose();
        var tomorrow = service.clock().instant().plus(Duration.ofDays(1));
        var form = new String[] {"Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "cross-site"};
        var replies = new Replies(service);

        var refused = delivery.links().reply("A-1", "refused", tomorrow);
        assertThat(ask(refused, "GET", Optional.empty()).body()).contains("隔膜", "name=\"reason\"", "价格不合");
        var without = ask(refused, "POST", Optional.of("reason="), form);
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("role=\"alert\"");
        assertThat(replies.standing("A-1")).isEmpty();
        var said = ask(refused, "POST", Optional.of("reason=price"), form);
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        assertThat(said.body()).contains("已记下：不感兴趣");
        assertThat(replies.standing("A-1").flatMap(Standing::reason)).contains(RefusalReason.PRICE);

        var opened = ask(delivery.links().reply("A-1", "opened", tomorrow), "POST", Optional.of(""), form);
        assertThat(opened.headers().firstValue("Location").orElse("")).startsWith("/items/A-1");
        var late = delivery.links().reply("A-1", "interested", Instant.EPOCH);
        assertThat(ask(late, "POST", Optional.of(""), form).statusCode()).isEqualTo(403);
        assertThat(replies.standing("A-1").map(Standing::answer)).contains(Answer.REFUSED);
    }

    @Test
    void aLinkThatIsPostedToAgainDoesNothingAgain() {
        delivery.channels().add(ENTERPRISE, ChannelKind.INBOX, "", "");
        propose("A-1", "隔膜");
        delivery.composer().compose();
        var tomorrow = service.clock().instant().plus(Duration.ofDays(1));
        var form = new String[] {"Content-Type", "application/x-www-form-urlencoded"};

        var refused = delivery.links().reply("A-1", "refused", tomorrow);
        assertThat(ask(refused, "POST", Optional.of("reason=price"), form).statusCode())
                .isEqualTo(200);
        var replies = rows("reply");
        assertThat(ask(refused, "POST", Optional.of("reason=price"), form).statusCode())
                .isEqualTo(200);
        assertThat(rows("reply")).hasSize(2).containsExactlyElementsOf(replies);

        var unsubscribe = delivery.links().unsubscribe(ENTERPRISE);
        var oneClick = Optional.of("List-Unsubscribe=One-Click");
        assertThat(ask(unsubscribe, "POST", oneClick, form).statusCode()).isEqualTo(200);
        var recipients = rows("recipient");
        assertThat(ask(unsubscribe, "POST", oneClick, form).statusCode()).isEqualTo(200);
        assertThat(rows("recipient")).containsExactlyElementsOf(recipients);
    }

    /** All columns of a table, but for whether the server has made interactions of its rows meanwhile. */
    private List<Map<String, Object>> rows(String table) {
        return service
                .database()
                .read(h -> h.createQuery("select * from " + table + " order by 1")
                        .mapToMap()
                        .list())
                .stream()
                .peek(row -> row.remove("recorded"))
                .toList();
    }

    @Test
    void aFeedIsAtomWithATagAndEndsWithItsChannel() throws Exception {
        var channel = delivery.channels().add(ENTERPRISE, ChannelKind.ATOM, "", "");
        propose("A-1", "隔膜 <b>&\u0001");
        delivery.composer().compose();
        delivery.sender().sendAll();
        var link = delivery.links().feed(channel.id());

        var answer = ask(link, "GET", Optional.empty());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml; charset=utf-8");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        for (var required : new String[] {"id", "title", "updated", "author", "entry"}) {
            assertThat(root.getElementsByTagNameNS(ATOM, required).getLength())
                    .as(required)
                    .isPositive();
        }
        var content = root.getElementsByTagNameNS(ATOM, "content").item(0).getTextContent();
        assertThat(content).contains("隔膜 &lt;b&gt;&amp;").doesNotContain("<b>");

        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(ask(link, "GET", Optional.empty(), "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        delivery.channels().disable(channel.id(), Optional.empty());
        assertThat(ask(link, "GET", Optional.empty()).statusCode()).isEqualTo(403);
    }
}
