package org.duijie.api.push.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.duijie.api.Places;
import org.duijie.api.http.SuppressForbidden;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * SQLite may not let its file grow, and something else takes what is free in it, so that it fails as on a full disk. That holds for one connection:
 * messages are sent one after another.
 */
@SuppressForbidden("com.sun.net.httpserver is an exported part of every JDK: module jdk.httpserver")
class FullDiskTest {
    private static final int DIGESTS = 4;
    /** Such a message does not fit where it was when it changes. */
    private static final String NOTE = "附言".repeat(2_000);

    private static final String OTHER = "E2";

    private final MovingClock clock = new MovingClock();
    private Receiver receiver;
    private Pushes pushes;

    @BeforeEach
    void approve() throws IOException {
        receiver = new Receiver();
        pushes = Pushes.open(Places.FILES.fresh(), clock);
        pushes.recipient(Pushes.ENTERPRISE);
        pushes.channel(ChannelKind.WEBHOOK, receiver.url());
        for (int i = 0; i < DIGESTS * Pushes.MOST; i++) {
            pushes.proposal("p" + i, Pushes.ENTERPRISE, "approved", "隔膜 " + i, NOTE);
        }
    }

    @AfterEach
    void close() {
        pushes.close();
        receiver.close();
    }

    @Test
    void aDiskThatIsFullInTheMiddleOfASendLosesNothing() {
        send();
        receiver.answer(exchange -> {
            fill();
            Receiver.reply(exchange, 204, "");
        });
        send();
        var arrived = receiver.got().getLast();
        isFull(() -> pushes.delivery.outbox().sent(arrived.id()));
        isFull(() -> pushes.delivery.composer().compose());
        assertThat(pushes.messages().stream().collect(Collectors.toMap(KeptMessage::id, KeptMessage::status)))
                .hasSize(2)
                .containsEntry(receiver.got().getFirst().id(), MessageStatus.SENT)
                .containsEntry(arrived.id(), MessageStatus.WAITING);
        assertThat(count("composed")).isEqualTo(Pushes.MOST);
        assertThat(count("approved")).isEqualTo(2 * Pushes.MOST);

        receiver.answer(204);
        empty();
        send();
        clock.move(Outbox.LEASE);
        send();

        assertThat(pushes.messages()).hasSize(DIGESTS).allMatch(m -> m.status() == MessageStatus.SENT);
        assertThat(count("sent")).isEqualTo(DIGESTS * Pushes.MOST);
        assertThat(receiver.got()).hasSize(DIGESTS + 1);
        assertThat(receiver.got().stream()
                        .filter(g -> g.id().equals(arrived.id()))
                        .map(Receiver.Got::body))
                .containsExactly(arrived.body(), arrived.body());
        assertThat(receiver.got().stream().map(Receiver.Got::body).distinct()).hasSize(DIGESTS);
    }

    @Test
    void aFullDiskLeavesNothingHalfComposedNorSent() {
        fill();

        isFull(() -> pushes.delivery.composer().compose());
        assertThat(pushes.messages()).isEmpty();
        assertThat(count("approved")).isEqualTo(DIGESTS * Pushes.MOST);

        empty();
        send();
        assertThat(count("sent")).isEqualTo(Pushes.MOST);
    }

    private void send() {
        pushes.delivery.composer().compose();
        pushes.delivery.sender().sendAll();
    }

    private static void isFull(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.rule()).isEqualTo("store.full"))
                .hasMessageContainingAll("service.db", "SQLITE_FULL")
                // what is logged of it says nothing of what was to be kept
                .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("隔膜"));
    }

    private void fill() {
        pages(1); // as many as there are, and no more
        isFull(() -> {
            for (int i = 0; true; i++) {
                pushes.proposal("other" + i, OTHER, "planned");
            }
        });
    }

    private void empty() {
        pushes.service.database().write(h -> h.execute("delete from proposal where enterprise = ?", OTHER));
        pages(Integer.MAX_VALUE);
    }

    private void pages(int most) {
        pushes.service
                .database()
                .write(h -> h.createQuery("pragma max_page_count = " + most)
                        .mapTo(Long.class)
                        .one());
    }

    private int count(String status) {
        return pushes.service
                .database()
                .read(h -> h.createQuery("select count(*) from proposal where enterprise = ? and status = ?")
                        .bind(0, Pushes.ENTERPRISE)
                        .bind(1, status)
                        .mapTo(Integer.class)
                        .one());
    }
}
