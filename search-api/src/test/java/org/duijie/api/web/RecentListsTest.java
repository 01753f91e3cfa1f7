package org.duijie.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentListsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final ListPlace FIRST = ListPlace.ofQuery("隔膜").at(1, Optional.empty());

    private final RecentLists recent = new RecentLists();

    @Test
    void aListThatIsComeBackToWasShownOnce() {
        assertThat(recent.isNew("E-1", Map.of("A-1", FIRST), NOW)).isTrue();
        assertThat(recent.isNew("E-1", Map.of("A-1", FIRST), NOW.plusSeconds(1_799)))
                .isFalse();
        assertThat(recent.isNew("E-1", Map.of("A-1", FIRST), NOW.plus(RecentLists.AGAIN)))
                .isTrue();
    }

    @Test
    void anotherReaderPlaceArmOrQuestionIsAnotherList() {
        recent.isNew("E-1", Map.of("A-1", FIRST), NOW);

        assertThat(recent.isNew("E-2", Map.of("A-1", FIRST), NOW)).isTrue();
        assertThat(recent.isNew("E-1", Map.of("A-2", FIRST), NOW)).isTrue();
        assertThat(recent.isNew("E-1", Map.of("A-1", FIRST.at(2, Optional.empty())), NOW))
                .isTrue();
        assertThat(recent.isNew("E-1", Map.of("A-1", FIRST.at(1, Optional.of("x/words"))), NOW))
                .isTrue();
        assertThat(recent.isNew("E-1", Map.of("A-1", ListPlace.ofNeed("N-1").at(1, Optional.empty())), NOW))
                .isTrue();
    }

    @Test
    void theOldestIsForgottenBeyondTwoThousand() {
        for (int i = 0; i <= 2_000; i++) {
            recent.isNew("E-" + i, Map.of("A-1", FIRST), NOW);
        }
        assertThat(recent.isNew("E-2000", Map.of("A-1", FIRST), NOW)).isFalse();
        assertThat(recent.isNew("E-0", Map.of("A-1", FIRST), NOW)).isTrue();
    }
}
