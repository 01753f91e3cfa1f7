package org.duijie.evaluation.chart;

import java.util.List;

/**
 * Numbers of both signs as bars from a common zero, one below the other.
 *
 * @param title what it shows, for those who cannot see it
 * @param bars in their order
 */
public record BarChart(String title, List<Bar> bars) {
    private static final double LABELS = 210;
    private static final double BARS = 360;
    private static final double VALUES = 64;
    private static final double ROW = 24;
    private static final double THICK = 12;

    /** Copies. */
    public BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param label whose it is
     * @param value its length, to the left where below 0
     * @param text the value as text
     */
    public record Bar(String label, double value, String text) {}

    /** Draws it. */
    public void drawTo(Markup out) {
        var axis = Axis.over("", bars.stream().mapToDouble(Bar::value).toArray());
        Plane.openDrawing(out, title, LABELS + BARS + VALUES, ROW * bars.size() + 8);
        double zero = LABELS + BARS * axis.share(0);
        Plane.line(out, zero, 0, zero, ROW * bars.size() + 8, Plane.FAINT, 1);
        double y = 4;
        for (var bar : bars) {
            double end = LABELS + BARS * axis.share(bar.value());
            double middle = y + ROW / 2 + 4;
            Plane.text(out, bar.label(), LABELS - 10, middle, "end", Plane.INK);
            var colour = bar.value() < 0 ? Style.SECOND.colour() : Plane.ACCENT;
            out.open(
                            "rect",
                            "x",
                            Math.min(zero, end),
                            "y",
                            y + (ROW - THICK) / 2,
                            "width",
                            Math.abs(end - zero),
                            "height",
                            THICK,
                            "fill",
                            colour)
                    .close();
            Plane.text(out, bar.text(), Math.max(zero, end) + 6, middle, "start", Plane.FAINT);
            y += ROW;
        }
        out.close();
    }
}
