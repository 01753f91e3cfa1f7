package org.duijie.api.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time such as {@code 500ms}, {@code 30s}, {@code 5m} or {@code 1h}, from 100 milliseconds to a day. */
final class Interval implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,7})(ms|s|m|h)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1));
    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofDays(1);

    @Override
    public Duration convert(String text) {
        var parts = FORM.matcher(text);
        if (parts.matches()) {
            var time = UNITS.get(parts.group(2)).multipliedBy(Long.parseLong(parts.group(1)));
            if (time.compareTo(LEAST) >= 0 && time.compareTo(MOST) <= 0) {
                return time;
            }
        }
        throw new TypeConversionException(Output.text("cli.interval", text));
    }
}
