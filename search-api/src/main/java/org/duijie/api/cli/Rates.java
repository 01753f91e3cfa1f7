package org.duijie.api.cli;

import java.time.Duration;
import java.util.Locale;

/** What a phase did in a second. */
final class Rates {
    private Rates() {}

    /** Prints time, records/s and characters/s of a phase. */
    static void print(Output output, String phase, long records, long characters, Duration took) {
        double seconds = Math.max(took.toNanos(), 1) / 1e9;
        output.subline(
                "rates",
                Output.text(phase),
                String.format(Locale.ROOT, "%.2f", seconds),
                String.format(Locale.ROOT, "%,.0f", records / seconds),
                String.format(Locale.ROOT, "%,.0f", characters / seconds));
    }
}
