package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.duijie.api.DataDirectory;
import org.duijie.api.Service;
import org.duijie.api.Settings;
import org.duijie.api.http.SignedReceiver.Request;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.compose.NearDuplicates;
import org.duijie.api.push.compose.Rhythm;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.api.push.deliver.MovingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of our sender that somebody recorded and posts again, to a receiver that does as {@code docs/webhooks.md} tells. */
class ReplayedWebhookIT {
    private static final int TAKEN = 204;
    private static final int REFUSED = 401;

    @TempDir
    Path directory;

    private final MovingClock clock = new MovingClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private SignedReceiver hooks;
    private Service service;
    private Delivery delivery;
    private Request recorded;

    @BeforeEach
    void record() throws IOException {
        Files.writeString(
                directory.resolve("duijie.yaml"),
                "push: {url: \"http://duijie.example\"}\nwebhooks: {plainHttp: true, allow: [127.0.0.0/8]}\n");
        hooks = new SignedReceiver(clock);
        service = Service.open(Settings.of(new DataDirectory(directory), name -> null), clock);
        delivery = Delivery.open(service, Rhythm.atOnce(3), NearDuplicates.NONE);
        channel("E-1", "/firm");
        channel("E-2", "/other");
        service.database()
                .write(h -> h.execute("insert into proposal (id, enterprise, item_kind, item, title, probability,"
                        + " triggers, reasons, status, planned_at)"
                        + " values ('p-1', 'E-1', 'achievement', 'A-1', '隔膜', 0.8, '[]', '{}', 'approved', 1)"));
        delivery.composer().compose();
        delivery.sender().sendAll();
        recorded = hooks.requests().getFirst();
        assertThat(hooks.got("/firm")).hasSize(1);
    }

    private void channel(String firm, String path) {
        service.database()
                .write(h -> h.execute(
                        "insert into recipient (enterprise, consented_at, changed_at) values (?, 1, 1)", firm));
        hooks.secret(
                path,
                delivery.channels()
                        .add(firm, ChannelKind.WEBHOOK, hooks.url(path), "")
                        .secret());
    }

    @AfterEach
    void close() {
        delivery.close();
        service.close();
        hooks.close();
        client.close();
    }

    private int post(SignedReceiver receiver, Request request) throws IOException, InterruptedException {
        var posted = HttpRequest.newBuilder(URI.create(receiver.url(request.path())))
                .header("webhook-id", request.id())
                .header("webhook-timestamp", request.timestamp())
                .header("webhook-signature", request.signature())
                .POST(HttpRequest.BodyPublishers.ofString(request.body()))
                .build();
        return client.send(posted, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void oneThatIsPostedAgainWithinTheToleranceIsKnownByItsId() throws Exception {
        clock.move(Duration.ofMinutes(5));

        assertThat(post(hooks, recorded)).isEqualTo(TAKEN);

        assertThat(hooks.repeats()).isEqualTo(1);
        assertThat(hooks.got("/firm")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {301, -301})
    void oneThatIsPostedOutsideOfTheToleranceIsRefusedByItsTimeAlone(long seconds) throws Exception {
        clock.move(Duration.ofSeconds(seconds));
        try (var forgetful = new SignedReceiver(clock)) {
            forgetful.secret("/firm", secret());
            assertThat(post(forgetful, recorded)).isEqualTo(REFUSED);
            assertThat(forgetful.got("/firm")).isEmpty();
        }
    }

    private String secret() {
        return delivery.channels().of("E-1").getFirst().secret();
    }

    @Test
    void oneThatIsMadeToLookNewIsRefusedByItsSignature() throws Exception {
        clock.move(Duration.ofHours(1));
        var now = Long.toString(clock.instant().getEpochSecond());
        refused(r -> new Request(r.path(), r.id(), now, r.signature(), r.body()));
        clock.move(Duration.ofHours(-1));
        refused(r -> new Request(r.path(), "another", r.timestamp(), r.signature(), r.body()));
        refused(r -> new Request(r.path(), r.id(), r.timestamp(), r.signature(), r.body() + " "));
        refused(r -> new Request(r.path(), r.id(), r.timestamp(), "v1,", r.body()));
        // what is signed for one channel is not for another
        refused(r -> new Request("/other", r.id(), r.timestamp(), r.signature(), r.body()));
        assertThat(hooks.got("/firm")).hasSize(1);
        assertThat(hooks.got("/other")).isEmpty();
    }

    private void refused(UnaryOperator<Request> change) throws IOException, InterruptedException {
        assertThat(post(hooks, change.apply(recorded))).isEqualTo(REFUSED);
    }

    @Test
    void whatTheSenderItselfRepeatsIsNoReplayHoweverMuchLaterItComes() {
        service.database() // as where the sender ended before it could keep that the message arrived
                .write(h -> h.execute("update message set status = 'waiting'"));
        clock.move(Duration.ofHours(1));

        delivery.sender().sendAll();

        var repeated = hooks.requests().getLast();
        assertThat(hooks.requests()).hasSize(2);
        assertThat(hooks.refused()).isEmpty();
        assertThat(hooks.repeats()).isEqualTo(1);
        assertThat(hooks.got("/firm")).hasSize(1);
        assertThat(repeated.id()).isEqualTo(recorded.id());
        assertThat(repeated.body()).isEqualTo(recorded.body());
        assertThat(repeated.timestamp()).isNotEqualTo(recorded.timestamp());
    }
}
