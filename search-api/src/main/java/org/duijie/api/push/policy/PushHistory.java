package org.duijie.api.push.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What went to a recipient, of about the last two weeks; what is older changes nothing. A week is any seven days. Since clocks may be set back,
 * what seems to go within the next seven days counts too, and what seems to go later does not count yet.
 *
 * @param digests in any order
 */
public record PushHistory(List<Digest> digests) {
    /** The history of who got nothing yet. */
    public static final PushHistory NONE = new PushHistory(List.of());

    static final Duration WEEK = Duration.ofDays(7);

    /** Copies the list. */
    public PushHistory {
        digests = List.copyOf(digests);
    }

    /**
     * A digest that went, or is to go.
     *
     * @param at when it was composed
     * @param items how many technologies it holds
     */
    public record Digest(Instant at, int items) {}

    /** {@return how many technologies went within a week of an instant} */
    int itemsAround(Instant instant) {
        return digests.stream()
                .filter(d -> Duration.between(d.at(), instant).abs().compareTo(WEEK) < 0)
                .mapToInt(Digest::items)
                .sum();
    }

    /** {@return the first time from an instant on at which fewer than so many went within a week} */
    Instant firstWithLessThan(int most, Instant from) {
        return Stream.concat(Stream.of(from), digests.stream().map(d -> d.at().plus(WEEK)))
                .filter(t -> !t.isBefore(from))
                .sorted()
                .filter(t -> itemsAround(t) < most)
                .findFirst()
                .orElse(from);
    }

    /** {@return when digests went} */
    List<Instant> times() {
        return digests.stream().map(Digest::at).toList();
    }
}
