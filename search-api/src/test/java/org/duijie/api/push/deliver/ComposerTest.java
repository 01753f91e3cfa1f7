package org.duijie.api.push.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.duijie.api.Places;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.compose.DigestItem;
import org.duijie.api.push.compose.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComposerTest {
    private final MovingClock clock = new MovingClock();

    @ParameterizedTest
    @EnumSource(Places.class)
    void aDigestHoldsTheLikeliestOnceAndEveryChannelGetsIt(Places kind) {
        try (var pushes = Pushes.open(kind.fresh(), clock)) {
            pushes.recipient(Pushes.ENTERPRISE, "{\"language\":\"en\"}");
            pushes.channel(ChannelKind.INBOX, "");
            pushes.channel(ChannelKind.ATOM, "");
            for (int i = 0; i < 5; i++) {
                pushes.proposal("p" + i, Pushes.ENTERPRISE, "approved");
            }
            pushes.proposal("planned", Pushes.ENTERPRISE, "planned");

            assertThat(pushes.delivery.composer().compose()).isEqualTo(1);
            assertThat(pushes.messages()).hasSize(2);
            var digest = pushes.messages().getFirst().digest();
            assertThat(digest.items()).extracting(DigestItem::proposal).containsExactly("p0", "p1", "p2");
            assertThat(digest.items().getFirst().facts())
                    .startsWith("Indicator met: 孔隙率≥45%  <-  孔隙率48%", "shared words: 隔膜");
            assertThat(pushes.status("p2")).isEqualTo("composed");
            assertThat(pushes.status("p3")).isEqualTo("approved");

            assertThat(pushes.delivery.composer().compose()).isEqualTo(1);
            assertThat(pushes.delivery.composer().compose()).isZero();
            assertThat(pushes.status("planned")).isEqualTo("planned");
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void nothingIsComposedWithoutConsentAfterUnsubscribingOrWithoutAChannel(Places kind) {
        try (var pushes = Pushes.open(kind.fresh(), clock)) {
            pushes.proposal("p1", Pushes.ENTERPRISE, "approved");
            pushes.channel(ChannelKind.INBOX, "");
            assertThat(pushes.delivery.composer().compose()).isZero();

            pushes.recipient("E2");
            pushes.proposal("p2", "E2", "approved");
            assertThat(pushes.delivery.composer().compose()).isZero();

            pushes.recipient(Pushes.ENTERPRISE);
            pushes.delivery.recipients().unsubscribe(Pushes.ENTERPRISE);
            assertThat(pushes.delivery.recipients().isSubscribed(Pushes.ENTERPRISE))
                    .isFalse();
            assertThat(pushes.delivery.composer().compose()).isZero();
            assertThat(pushes.messages()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aNearDuplicateOfWhatWasPushedIsDroppedInTheSameDigestAndLater(Places kind) {
        var cluster = Set.of(new Item("achievement", "A-p0"), new Item("achievement", "A-p1"));
        try (var pushes = Pushes.open(
                kind.fresh(), clock, Optional.empty(), item -> cluster.contains(item) ? cluster : Set.of())) {
            pushes.recipient(Pushes.ENTERPRISE);
            pushes.channel(ChannelKind.INBOX, "");
            pushes.proposal("p0", Pushes.ENTERPRISE, "approved");
            pushes.proposal("p1", Pushes.ENTERPRISE, "approved");
            assertThat(pushes.delivery.composer().compose()).isEqualTo(1);
            assertThat(pushes.status("p0")).isEqualTo("composed");
            assertThat(pushes.status("p1")).isEqualTo("dropped");
            assertThat(pushes.dropped("p1")).isEqualTo("duplicate by automatic");
        }
    }
}
