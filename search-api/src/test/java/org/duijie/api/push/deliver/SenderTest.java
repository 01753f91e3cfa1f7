package org.duijie.api.push.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duijie.api.Places;
import org.duijie.api.http.SuppressForbidden;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.DatabasePlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressForbidden("com.sun.net.httpserver is an exported part of every JDK: module jdk.httpserver")
class SenderTest {
    private final MovingClock clock = new MovingClock();
    private Receiver receiver;
    private Pushes pushes;
    private DatabasePlace place;
    private String channel;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        if (pushes != null) {
            pushes.close();
        }
        receiver.close();
    }

    private void open(Places kind) {
        place = kind.fresh();
        pushes = Pushes.open(place, clock);
        pushes.recipient(Pushes.ENTERPRISE);
        channel = pushes.channel(ChannelKind.WEBHOOK, receiver.url());
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aWebhookIsSignedByTheStandardAndItsProposalsAreSent(Places kind) throws Exception {
        open(kind);
        var message = pushes.composed("p1");

        assertThat(pushes.delivery.sender().sendAll()).isEqualTo(1);

        var got = receiver.got().getFirst();
        assertThat(got.id()).isEqualTo(message.id());
        assertThat(got.headers().get("webhook-timestamp"))
                .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(got.headers().get("webhook-signature")).isEqualTo("v1," + hmac(got));
        assertThat(got.body())
                .startsWith("{\"type\":\"push.digest\",\"timestamp\":\"2026-03-02T01:00:00Z\",\"data\":{")
                .contains("\"title\":\"隔膜 p1\"", "\"facts\":[\"指标满足", "/push/reply/");
        assertThat(pushes.status("p1")).isEqualTo("sent");
        assertThat(pushes.delivery.sender().sendAll()).isZero();
        assertThat(receiver.got()).hasSize(1);
    }

    private String hmac(Receiver.Got got) throws Exception {
        var secret = pushes.delivery.channels().find(channel).orElseThrow().secret();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = got.id() + "." + got.headers().get("webhook-timestamp") + "." + got.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aReceiverThatAnswers500ForAnHourGetsTheSameMessageInTheEnd(Places kind) {
        open(kind);
        pushes.composed("p1");
        receiver.answer(500);
        for (int minute = 0; minute < 60; minute++) {
            pushes.delivery.sender().sendAll();
            clock.move(Duration.ofMinutes(1));
        }
        assertThat(receiver.got()).hasSizeBetween(5, 59);
        assertThat(pushes.messages().getFirst().status()).isEqualTo(MessageStatus.WAITING);
        assertThat(pushes.messages().getFirst().fault().orElseThrow().text(Locale.ENGLISH))
                .isEqualTo("answered with HTTP status 500");

        receiver.answer(200);
        clock.move(Backoff.CAP);
        pushes.delivery.sender().sendAll();

        assertThat(pushes.messages().getFirst().status()).isEqualTo(MessageStatus.SENT);
        assertThat(receiver.got())
                .extracting(Receiver.Got::id)
                .containsOnly(pushes.messages().getFirst().id());
        assertThat(new HashSet<>(receiver.got().stream().map(Receiver.Got::body).toList()))
                .hasSize(1);
    }

    @Test
    void aReceiverThatHangsOrClosesHoldsUpNothingForLong() {
        open(Places.FILES);
        var hang = new CountDownLatch(1);
        receiver.answer(exchange -> await(hang));
        pushes.composed("p1");
        pushes.delivery.sender().send();
        assertThat(fault()).contains("Total timeout");

        receiver.answer(exchange -> exchange.close());
        clock.move(Backoff.CAP);
        pushes.delivery.sender().send();
        assertThat(fault()).startsWith("no answer");
        hang.countDown();
    }

    @Test
    void anEndlessAnswerIsReadToItsFirst64KilobytesOnly() {
        open(Places.FILES);
        var written = new AtomicLong();
        receiver.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var block = new byte[8_192];
            while (written.get() < 10_000_000_000L) {
                exchange.getResponseBody().write(block); // fails when the sender closes
                written.addAndGet(block.length);
            }
        });
        pushes.composed("p1");
        pushes.delivery.sender().send();

        assertThat(pushes.messages().getFirst().status()).isEqualTo(MessageStatus.SENT);
        assertThat(written.get()).isLessThan(100_000_000L);
    }

    @Test
    void redirectsAreNotFollowed() {
        open(Places.FILES);
        receiver.answer(exchange -> {
            exchange.getResponseHeaders().add("Location", receiver.url() + "/other");
            Receiver.reply(exchange, 307, "");
        });
        pushes.composed("p1");
        pushes.delivery.sender().send();
        assertThat(receiver.got()).hasSize(1);
        assertThat(fault()).isEqualTo("answered with HTTP status 307");
    }

    @Test
    void aReceiverThatIsGoneEndsItsChannel() {
        open(Places.FILES);
        receiver.answer(410);
        pushes.composed("p1");
        pushes.delivery.sender().send();

        assertThat(pushes.messages().getFirst().status()).isEqualTo(MessageStatus.DEAD);
        assertThat(pushes.delivery.channels().find(channel).orElseThrow().disabledAt())
                .isPresent();
        pushes.proposal("p2", Pushes.ENTERPRISE, "approved");
        assertThat(pushes.delivery.composer().compose()).isZero();
    }

    @Test
    void aReceiverThatAsksToWaitIsNotAskedBefore() {
        open(Places.FILES);
        receiver.answer(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            Receiver.reply(exchange, 503, "");
        });
        pushes.composed("p1");
        pushes.delivery.sender().send();
        assertThat(pushes.messages().getFirst().nextAt())
                .isBetween(clock.instant().plusSeconds(3600), clock.instant().plusSeconds(3620));
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void nothingIsSentAfterUnsubscribingNotEvenWhatWasComposed(Places kind) {
        open(kind);
        pushes.composed("p1");
        pushes.delivery.recipients().unsubscribe(Pushes.ENTERPRISE);
        pushes.delivery.sender().sendAll();

        assertThat(receiver.got()).isEmpty();
        assertThat(pushes.messages().getFirst().status()).isEqualTo(MessageStatus.DEAD);
        pushes.delivery.outbox().replay(pushes.messages().getFirst().id());
        pushes.delivery.sender().sendAll();
        assertThat(receiver.got()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatIsGivenUpAfterThreeDaysCanBeReplayedUnderItsId(Places kind) {
        open(kind);
        var message = pushes.composed("p1");
        receiver.answer(500);
        while (pushes.messages().getFirst().status() == MessageStatus.WAITING) {
            pushes.delivery.sender().send();
            clock.move(Backoff.CAP);
        }
        assertThat(clock.instant())
                .isBetween(
                        message.composedAt().plus(Duration.ofDays(3)),
                        message.composedAt().plus(Duration.ofDays(4)));
        int tried = receiver.got().size();
        receiver.answer(200);
        pushes.delivery.sender().send();
        assertThat(receiver.got()).hasSize(tried);

        pushes.delivery.outbox().replay(message.id());
        pushes.delivery.sender().send();
        assertThat(receiver.got()).hasSize(tried + 1);
        assertThat(receiver.got()).extracting(Receiver.Got::id).containsOnly(message.id());
        assertThatThrownBy(() -> pushes.delivery.outbox().replay(message.id()))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("message " + message.id() + " is sent; only dead ones can be replayed");
    }

    @Test
    void aClockThatIsPutForwardAloneGivesNothingUp() {
        open(Places.FILES);
        pushes.composed("p1");
        receiver.answer(500);
        clock.move(Duration.ofDays(3650));
        pushes.delivery.sender().send();
        assertThat(pushes.messages().getFirst().status()).isEqualTo(MessageStatus.WAITING);
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aClockThatIsPutBackHoldsNothingUp(Places kind) {
        open(kind);
        pushes.composed("p1");
        receiver.answer(500);
        pushes.delivery.sender().send();
        assertThat(pushes.delivery.outbox().take(1)).isEmpty();
        receiver.answer(200);
        clock.move(Duration.ofDays(-3650));
        pushes.delivery.sender().send();
        assertThat(pushes.messages().getFirst().status()).isEqualTo(MessageStatus.SENT);
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatASenderTookThatDiedIsTakenWhenItsLeaseEnds(Places kind) {
        open(kind);
        pushes.composed("p1");
        assertThat(pushes.delivery.outbox().take(1)).hasSize(1);
        pushes.delivery.sender().sendAll();
        assertThat(receiver.got()).isEmpty();

        clock.move(Outbox.LEASE);
        pushes.delivery.sender().sendAll();
        assertThat(receiver.got()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void twoSendersOnOneDatabaseSendEachMessageOnce(Places kind) throws Exception {
        open(kind);
        for (int i = 0; i < 40; i++) {
            pushes.composed("p" + i);
        }
        try (var other = Pushes.open(place, clock);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sender : List.of(pushes.delivery.sender(), other.delivery.sender())) {
                threads.execute(sender::sendAll);
                threads.execute(sender::sendAll);
            }
        }
        assertThat(receiver.got()).hasSize(40).extracting(Receiver.Got::id).doesNotHaveDuplicates();
        assertThat(pushes.messages()).allMatch(m -> m.status() == MessageStatus.SENT);
    }

    private String fault() {
        return pushes.messages().getFirst().fault().orElseThrow().text(Locale.ENGLISH);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
