package org.duijie.api.push.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days one after the other.
 *
 * @param first the first one
 * @param last the last one, maybe the same
 */
public record DateRange(LocalDate first, LocalDate last) {
    private static final Pattern BETWEEN = Pattern.compile("\\.\\.");

    /** {@return whether a day is one of them} */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** {@return a range of the form {@code 2026-10-01..2026-10-07}, or a day; empty for another form} */
    static Optional<DateRange> parse(String text) {
        var ends = BETWEEN.split(text.strip(), -1);
        try {
            return ends.length > 2
                    ? Optional.empty()
                    : Optional.of(new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + ".." + last;
    }
}
