package org.duijie.api.push.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.duijie.api.push.policy.PushHistory.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTimesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static PushPolicy policy(String settings) {
        return PolicySettings.read("E-1", "{" + settings + "}", PushPolicy.USUAL);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static PushHistory history(Object... timesAndItems) {
        var digests = new ArrayList<Digest>();
        for (int i = 0; i < timesAndItems.length; i += 2) {
            digests.add(new Digest(at((String) timesAndItems[i]), (Integer) timesAndItems[i + 1]));
        }
        return new PushHistory(digests);
    }

    private static String next(PushPolicy policy, PushHistory history, String now) {
        return policy.nextDigestAt(history, at(now))
                .map(t -> t.atZone(SHANGHAI).toLocalDateTime().toString())
                .orElse("never");
    }

    /** 2026-09-28 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-28T08:30, 2026-09-28T09:00", // before the time of the day
        "2026-09-28T09:00, 2026-09-28T09:00", // at it
        "2026-09-28T15:00, 2026-09-28T15:00", // after it, as nothing went yet
        "2026-09-28T20:00, 2026-09-29T09:00", // in the quiet hours
        "2026-09-30T21:00, 2026-10-08T09:00", // before the holidays
        "2026-10-09T20:00, 2026-10-10T09:00", // the Saturday is a working day
        "2026-10-10T20:00, 2026-10-12T09:00", // the Sunday is none
    })
    void aDailyDigestGoesOnWorkingDaysFromItsTimeOnAndNotInQuietHours(String now, String expected) {
        var policy = policy("holidays: [2026-10-01..2026-10-07], workdays: [2026-10-10]");

        assertThat(next(policy, PushHistory.NONE, now)).isEqualTo(expected);
    }

    @Test
    void aSecondDigestOfADayWaitsForTheNextDay() {
        assertThat(next(policy(""), history("2026-09-28T09:00", 1), "2026-09-28T09:01"))
                .isEqualTo("2026-09-29T09:00");
        assertThat(next(policy("rhythm: at-once"), history("2026-09-28T09:00", 1), "2026-09-28T09:01"))
                .isEqualTo("2026-09-28T09:01");
    }

    @Test
    void aWeeklyDigestGoesOnItsDayOrOnTheNextWorkingDayOnce() {
        var policy = policy("rhythm: weekly, day: thursday, at: \"10:00\", holidays: [2026-10-01..2026-10-07]");

        assertThat(next(policy, PushHistory.NONE, "2026-09-22T12:00"))
                .isEqualTo("2026-09-22T12:00"); // still last week's
        assertThat(next(policy, history("2026-09-22T12:00", 1), "2026-09-22T12:01"))
                .isEqualTo("2026-09-24T10:00");
        assertThat(next(policy, history("2026-09-24T10:00", 1), "2026-09-24T10:01"))
                .isEqualTo("2026-10-08T10:00");
    }

    @Test
    void theWeekIsAnySevenDays() {
        var policy = policy("mostPerWeek: 5, rhythm: at-once, weekends: true, quietHours: none");
        var history = history("2026-09-25T10:00", 3, "2026-09-28T11:00", 2);

        assertThat(policy.leftThisWeek(history, at("2026-09-28T12:00"))).isZero();
        assertThat(policy.roomNow(history, at("2026-09-28T12:00"))).isZero();
        assertThat(next(policy, history, "2026-09-28T12:00")).isEqualTo("2026-10-02T10:00");
        assertThat(policy.leftThisWeek(history, at("2026-10-02T10:00"))).isEqualTo(3);
        assertThat(policy.roomNow(history, at("2026-10-02T10:00"))).isEqualTo(3);
    }

    @Test
    void quietHoursAtNoonOnlyDelay() {
        assertThat(next(policy("rhythm: at-once, quietHours: 12:00-14:00"), PushHistory.NONE, "2026-09-28T12:30"))
                .isEqualTo("2026-09-28T14:00");
    }

    @Test
    void whereThereIsNoWorkingDayNothingGoes() {
        var years = policy("holidays: [2026-01-01..2026-12-31, 2027-01-01..2027-12-31, 2028-01-01..2028-12-31,"
                + " 2029-01-01..2029-12-31]");
        assertThat(next(years, PushHistory.NONE, "2026-09-28T12:00")).isEqualTo("never");
    }

    /** Clocks that jump by hours to years, forth and back, between sendings of random sizes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void howeverTheClockJumpsNoWeekHoldsMoreThanAllowedAndSendingGoesOn(long seed) {
        var random = new SplittableRandom(seed);
        var zones = List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe");
        for (int run = 0; run < 40; run++) {
            int most = random.nextInt(1, 8);
            var rhythm = List.of("at-once", "daily, at: \"09:30\"", "weekly, day: tuesday, at: \"16:45\"")
                    .get(random.nextInt(3));
            var policy = policy("mostPerWeek: " + most + ", timeZone: " + zones.get(random.nextInt(4)) + ", rhythm: "
                    + rhythm + ", quietHours: "
                    + List.of("none", "20:00-08:00", "02:15-02:45", "12:00-13:00")
                            .get(random.nextInt(4)));
            check(policy, most, random);
        }
    }

    private static void check(PushPolicy policy, int most, SplittableRandom random) {
        var sent = new ArrayList<Digest>();
        var now = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextLong(20_000_000));
        for (int step = 0; step < 60; step++) {
            var history = new PushHistory(sent);
            var next = policy.nextDigestAt(history, now).orElseThrow();
            var last = Stream.concat(Stream.of(now), sent.stream().map(Digest::at))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            assertThat(next).isAfterOrEqualTo(now).isBefore(last.plus(Duration.ofDays(22)));
            assertSendable(policy, next);
            assertThat(policy.nextDigestAt(history, next)).contains(next);
            int room = policy.roomNow(history, next);
            assertThat(room).isBetween(1, most);
            sent.add(new Digest(next, random.nextInt(1, room + 1)));
            for (var one : sent) {
                assertThat(sent.stream()
                                .filter(d -> !d.at().isBefore(one.at())
                                        && d.at().isBefore(one.at().plus(PushHistory.WEEK)))
                                .mapToInt(Digest::items)
                                .sum())
                        .isLessThanOrEqualTo(most);
            }
            now = random.nextInt(5) > 0
                    ? next.plusSeconds(random.nextLong(100_000))
                    : next.plusSeconds(random.nextLong(-60_000_000, 60_000_000));
        }
    }

    private static void assertSendable(PushPolicy policy, Instant instant) {
        var local = instant.atZone(policy.times().zone());
        assertThat(policy.times().isWorkingDay(local.toLocalDate())).isTrue();
        assertThat(policy.times().quiet().filter(q -> q.contains(local.toLocalTime())))
                .isEmpty();
    }
}
