package org.duijie.api.push.policy;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hours of each day in which nothing is sent.
 *
 * @param from when they begin
 * @param to when they are over, on the next day where it is earlier; not the same, which would be always
 */
public record QuietHours(LocalTime from, LocalTime to) {
    private static final Pattern BETWEEN = Pattern.compile("\\s*-\\s*");

    /** {@return whether it is quiet at a time} */
    public boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }

    /** {@return hours of the form {@code 20:00-08:00}; empty for another form} */
    static Optional<QuietHours> parse(String text) {
        var ends = BETWEEN.split(text, -1);
        try {
            return ends.length == 2
                    ? Optional.of(new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
