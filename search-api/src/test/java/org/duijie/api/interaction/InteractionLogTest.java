package org.duijie.api.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.junit.jupiter.api.Test;

class InteractionLogTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<Interaction> stored = Collections.synchronizedList(new ArrayList<>());

    private static Interaction event(int position) {
        return new Interaction(
                Instant.EPOCH,
                "E-1",
                "A-1",
                Optional.empty(),
                Event.IMPRESSION,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(position));
    }

    private void store(List<Interaction> group) {
        stored.addAll(group);
    }

    @Test
    void allThatWaitsIsStoredInItsOrderBeforeItCloses() {
        try (var log = new InteractionLog(this::store)) {
            for (int i = 1; i <= 100; i++) {
                log.add(List.of(event(i)));
            }
        }
        assertThat(stored).extracting(e -> e.position().getAsInt()).isSorted().hasSize(100);
    }

    @Test
    void whatCannotBeStoredIsSaidAndDoesNotKeepTheNextFromIt() {
        try (var log = new InteractionLog(group -> {
            if (group.getFirst().position().getAsInt() == 1) {
                throw new IllegalStateException("disk full");
            }
            store(group);
        })) {
            assertThat(log.add(List.of(event(1)), LONG)).isFalse();
            assertThat(log.add(List.of(event(2)), LONG)).isTrue();
        }
        assertThat(stored).containsExactly(event(2));
    }

    @Test
    void whoGivesNeverWaitsAndTooMuchIsRefused() {
        var release = new CountDownLatch(1);
        try (var log = new InteractionLog(group -> {
            awaitQuietly(release);
            store(group);
        })) {
            for (int i = 1; i <= 1_010; i++) {
                log.add(List.of(event(i)));
            }
            assertThat(log.add(List.of(event(9_999)), LONG)).isFalse();
            release.countDown();
        }
        assertThat(stored).hasSize(1_001); // one was being stored, 1,000 waited
    }

    @Test
    void whatComesAfterItClosedIsRefused() {
        var log = new InteractionLog(this::store);
        log.close();

        assertThat(log.add(List.of(event(1)), LONG)).isFalse();
        assertThat(stored).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
