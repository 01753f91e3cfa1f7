package org.duijie.evaluation.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one direction of a chart measures.
 *
 * @param label what it is
 * @param low the value at its beginning
 * @param high the value at its end, above {@code low}
 */
public record Axis(String label, double low, double high) {
    private static final int ABOUT = 5;

    /** Checks. */
    public Axis {
        if (!(low < high)) {
            throw new IllegalArgumentException("axis: " + low + " to " + high);
        }
    }

    /** {@return an axis of shares, 0 to 1} */
    public static Axis ofShares(String label) {
        return new Axis(label, 0, 1);
    }

    /** {@return an axis over values and 0, a little longer than they are} */
    public static Axis over(String label, double... values) {
        double low = 0;
        double high = 0;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double room = high > low ? 0.05 * (high - low) : 1;
        return new Axis(label, low < 0 ? low - room : 0, high > 0 || high == low ? high + room : 0);
    }

    /** {@return where a value lies, 0 at the beginning and 1 at the end} */
    double share(double value) {
        return (value - low) / (high - low);
    }

    /** {@return round values along it, about five} */
    List<Double> ticks() {
        double step = step();
        var ticks = new ArrayList<Double>();
        long last = (long) Math.floor(high / step + 1e-9);
        for (long i = (long) Math.ceil(low / step - 1e-9); i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** {@return a tick as text, with the digits that its step needs} */
    String text(double tick) {
        int digits = (int) Math.max(0, -Math.floor(Math.log10(step()) + 1e-9));
        return String.format(Locale.ROOT, "%." + digits + "f", tick == 0 ? 0.0 : tick);
    }

    private double step() {
        double rough = (high - low) / ABOUT;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (rough <= factor * power * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
