package org.duijie.api.push.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When digests may go.
 *
 * @param zone in which days and hours are meant
 * @param quiet the hours of a day in which nothing is sent
 * @param weekends whether Saturday and Sunday are working days
 * @param holidays days off
 * @param workdays days that are none off though on a weekend (调休)
 * @param rhythm how often
 */
public record SendingTimes(
        ZoneId zone,
        Optional<QuietHours> quiet,
        boolean weekends,
        List<DateRange> holidays,
        Set<LocalDate> workdays,
        Rhythm rhythm) {
    /** Further than that is not looked: there may be no working day at all. */
    private static final int MOST_DAYS = 800;

    /** Copies the collections. */
    public SendingTimes {
        holidays = List.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /**
     * {@return the first time from an instant on; empty where there is none within two years}
     *
     * @param gone when digests went, or by a clock that was set back since seem to go
     */
    Optional<Instant> next(Instant from, List<Instant> gone) {
        var first = from.atZone(zone).toLocalDate();
        return first.datesUntil(first.plusDays(MOST_DAYS))
                .filter(this::isWorkingDay)
                .flatMap(day -> on(day, from, gone).stream())
                .findFirst();
    }

    /** {@return whether anything may be sent on a day} */
    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return workdays.contains(day)
                || ((weekends || !weekend) && holidays.stream().noneMatch(h -> h.contains(day)));
    }

    /** The first time on a day, if a digest is due on it. */
    private Optional<Instant> on(LocalDate day, Instant from, List<Instant> gone) {
        return begin(day, gone)
                .map(begin -> begin.isBefore(from) ? from : begin)
                .map(this::afterQuiet)
                .filter(t -> t.atZone(zone).toLocalDate().equals(day));
    }

    /** When a day's sending begins; empty where its digest has gone. */
    private Optional<Instant> begin(LocalDate day, List<Instant> gone) {
        return switch (rhythm) {
            case Rhythm.AtOnce() -> Optional.of(day.atStartOfDay(zone).toInstant());
            case Rhythm.Daily(var at) ->
                Optional.of(at(day, at)).filter(slot -> noneIn(slot, at(day.plusDays(1), at), gone));
            case Rhythm.Weekly(var weekday, var at) -> {
                var slot = day.with(TemporalAdjusters.previousOrSame(weekday));
                yield Optional.of(at(day, at)).filter(t -> noneIn(at(slot, at), at(slot.plusWeeks(1), at), gone));
            }
        };
    }

    private static boolean noneIn(Instant slot, Instant next, List<Instant> gone) {
        return gone.stream().noneMatch(t -> !t.isBefore(slot) && t.isBefore(next));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The end of the quiet hours where it is quiet, on a day with an hour twice that of the second time. */
    private Instant afterQuiet(Instant instant) {
        var local = instant.atZone(zone);
        if (quiet.isEmpty() || !quiet.get().contains(local.toLocalTime())) {
            return instant;
        }
        var to = quiet.get().to();
        var day = to.isAfter(local.toLocalTime())
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return ZonedDateTime.of(day, to, zone).withLaterOffsetAtOverlap().toInstant();
    }
}
