package org.duijie.api.push.deliver;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How long to wait after an attempt that failed: from nothing to a time that doubles with each attempt up to a cap ("full jitter", after M. Brooker,
 * Exponential Backoff And Jitter, 2015), so that messages that failed together do not come back together.
 *
 * @param seed begins the random numbers; the same seed, message and attempt wait the same
 */
record Backoff(long seed) {
    /** Nothing waits longer. */
    static final Duration CAP = Duration.ofHours(6);

    private static final Duration BASE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 20;

    /**
     * {@return the wait}
     *
     * @param attempts how many failed, this one with them
     * @param asked what the receiver asked for, which is waited at least
     */
    Duration after(String message, int attempts, Optional<Duration> asked) {
        var jitter = asked.isPresent() ? BASE : shorter(BASE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS)));
        var random = new SplittableRandom(seed ^ (31L * message.hashCode()) ^ attempts);
        var wait = Duration.ofMillis(random.nextLong(jitter.toMillis() + 1));
        return shorter(asked.map(a -> shorter(a).plus(wait)).orElse(wait));
    }

    private static Duration shorter(Duration wait) {
        return wait.compareTo(CAP) < 0 ? wait : CAP;
    }
}
