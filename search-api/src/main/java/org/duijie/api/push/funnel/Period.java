package org.duijie.api.push.funnel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * When pushes were planned that are counted.
 *
 * @param since from then on
 * @param until before then
 */
public record Period(Instant since, Instant until) {
    /** By which days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** All of them. */
    public static final Period ALL = new Period(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));

    /**
     * {@return a period of days}
     *
     * @param since the first day, such as {@code 2026-03-01}, Chinese time; empty for the beginning
     * @param until the first day that is not counted any more; empty for the end
     * @throws BrokenRule {@code funnel.day}
     */
    public static Period of(Optional<String> since, Optional<String> until) {
        return new Period(
                since.map(Period::start).orElse(ALL.since),
                until.map(Period::start).orElse(ALL.until));
    }

    /** {@return when the day of an instant began, Chinese time} */
    public static Instant dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
    }

    private static Instant start(String day) {
        try {
            return LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "funnel.day", day);
        }
    }
}
