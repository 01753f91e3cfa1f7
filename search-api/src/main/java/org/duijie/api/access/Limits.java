package org.duijie.api.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duijie.api.config.Section;

/**
 * How often somebody may ask: token buckets, one for each key, account or address, that hold what a minute allows and fill evenly. They live in this
 * process; each of several servers has its own. Of the {@value #KEPT} used last. Safe for several threads.
 */
final class Limits {
    private static final int KEPT = 50_000;

    private final Settings settings;
    private final TimeMeter meter;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Requests a minute, 1 to 1,000,000.
     *
     * @param key of an API key
     * @param account of somebody signed in
     * @param address of an address whose user has not said who it is
     */
    public record Settings(int key, int account, int address) {
        private static final int MOST = 1_000_000;

        static Settings of(Section limits) {
            return new Settings(
                    limits.number("key", 3_000, 1, MOST),
                    limits.number("account", 1_200, 1, MOST),
                    limits.number("address", 600, 1, MOST));
        }
    }

    Limits(Settings settings, Clock clock) {
        this.settings = settings;
        this.meter = new ClockMeter(clock);
    }

    /**
     * Counts a request.
     *
     * @throws Refused {@code access.limit} if there were too many
     */
    void take(Caller caller, String address) {
        if (caller.key().isPresent()) {
            take("key " + caller.key().get(), settings.key());
        } else if (caller.isKnown()) {
            take("account " + caller.account(), settings.account());
        } else {
            take("address " + address, settings.address());
        }
    }

    private void take(String who, int perMinute) {
        var probe = bucket(who, perMinute).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refused.tooMany("access.limit", Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private synchronized Bucket bucket(String who, int perMinute) {
        return buckets.computeIfAbsent(
                who,
                w -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
