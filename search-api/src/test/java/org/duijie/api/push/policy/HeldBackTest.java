package org.duijie.api.push.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.push.policy.DigestChoice.Offer;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.junit.jupiter.api.Test;

class HeldBackTest {
    private static final Instant NOW = Instant.parse("2026-09-28T01:00:00Z");

    private static HeldBack heldBack(RefusalReason reason, Duration ago) {
        return PushPolicy.USUAL.heldBack(
                List.of(new Refusal(NOW.minus(ago), reason, Set.of("N-1"), Set.of("H01M"))), NOW);
    }

    @Test
    void theReasonSaysWhatIsHeldBackAndHowLong() {
        assertThat(heldBack(RefusalReason.SOLVED, Duration.ofDays(89)).needs()).containsExactly("N-1");
        assertThat(heldBack(RefusalReason.SOLVED, Duration.ofDays(90))).isEqualTo(HeldBack.NOTHING);
        assertThat(heldBack(RefusalReason.FIELD, Duration.ofDays(1)).holds(Set.of("H01M", "C08J")))
                .isTrue();
        assertThat(heldBack(RefusalReason.FIELD, Duration.ofDays(1)).holds(Set.of("C08J")))
                .isFalse();
        assertThat(heldBack(RefusalReason.PRICE, Duration.ZERO)).isEqualTo(HeldBack.NOTHING);
    }

    @Test
    void everythingCanBeHeldBack() {
        var policy = PolicySettings.read(
                "E-1", "{\"coolDown\":{\"other\":{\"for\":\"P3D\",\"holds\":\"everything\"}}}", PushPolicy.USUAL);
        var held = policy.heldBack(
                List.of(new Refusal(NOW.minusSeconds(1), RefusalReason.OTHER, Set.of(), Set.of())), NOW);

        assertThat(held.holds(Set.of())).isTrue();
    }

    @Test
    void aRefusalThatSeemsToComeLaterHoldsNoLongerThanItsLength() {
        assertThat(heldBack(RefusalReason.SOLVED, Duration.ofDays(-89)).needs()).containsExactly("N-1");
        assertThat(heldBack(RefusalReason.SOLVED, Duration.ofDays(-400))).isEqualTo(HeldBack.NOTHING);
    }

    @Test
    void reasonsAreFoundByCodeAndByChineseName() {
        assertThat(Stream.of("price", "价格不合").map(RefusalReason::find))
                .allSatisfy(r -> assertThat(r).contains(RefusalReason.PRICE));
        assertThat(RefusalReason.find("太贵")).isEmpty();
    }

    @Test
    void aDigestIsNotAllAlike() {
        var offers = Stream.of("耐高温锂电池隔膜", "耐高温锂电池隔膜制备", "水稻育种方法")
                .map(t -> new Offer(technology(t), t.startsWith("水") ? 0.6 : 0.9))
                .toList();

        assertThat(DigestChoice.of(offers, 2, 0)).containsExactly(0, 1);
        assertThat(DigestChoice.of(offers, 2, 0.5)).containsExactly(0, 2);
        assertThat(DigestChoice.of(offers, 9, 1)).hasSize(3).startsWith(0);
        assertThat(DigestChoice.of(List.of(), 3, 0.3)).isEmpty();
    }

    private static CorpusRecord technology(String title) {
        return RecordJson.decode("{\"kind\":\"achievement\",\"id\":\"" + title + "\",\"title\":\"" + title + "\"}");
    }
}
