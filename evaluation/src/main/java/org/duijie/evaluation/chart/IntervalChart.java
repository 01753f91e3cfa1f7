package org.duijie.evaluation.chart;

import java.util.List;

/**
 * Numbers with their intervals, one below the other, and a line at 0: what crosses it may be nothing.
 *
 * @param title what it shows, for those who cannot see it
 * @param axis what is measured
 * @param rows in their order
 */
public record IntervalChart(String title, String axis, List<Row> rows) {
    private static final double LABELS = 190;
    private static final double WIDTH = 380;
    private static final double ROW = 26;

    /** Copies. */
    public IntervalChart {
        rows = List.copyOf(rows);
    }

    /**
     * A number.
     *
     * @param label whose it is
     * @param low beginning of its interval
     * @param high end of its interval
     */
    public record Row(String label, double value, double low, double high) {}

    /** Draws it. */
    public void drawTo(Markup out) {
        var values = rows.stream()
                .flatMap(r -> List.of(r.low(), r.value(), r.high()).stream())
                .mapToDouble(v -> v)
                .toArray();
        var across = Axis.over(axis, values);
        double bottom = ROW * rows.size() + 8;
        Plane.openDrawing(out, title, LABELS + WIDTH + 16, bottom + 46);
        for (double tick : across.ticks()) {
            double x = x(across, tick);
            Plane.line(out, x, 0, x, bottom, Plane.GRID, 1);
            Plane.text(out, across.text(tick), x, bottom + 18, "middle", Plane.FAINT);
        }
        Plane.line(out, x(across, 0), 0, x(across, 0), bottom, Plane.INK, 1.2);
        for (int i = 0; i < rows.size(); i++) {
            draw(out, across, rows.get(i), ROW * (i + 0.5) + 4);
        }
        Plane.text(out, axis, LABELS + WIDTH / 2, bottom + 40, "middle", Plane.INK);
        out.close();
    }

    private static void draw(Markup out, Axis across, Row row, double y) {
        var colour = row.value() < 0 ? Style.SECOND.colour() : Plane.ACCENT;
        Plane.text(out, row.label(), LABELS - 10, y + 4, "end", Plane.INK);
        Plane.line(out, x(across, row.low()), y, x(across, row.high()), y, colour, 2);
        Plane.line(out, x(across, row.low()), y - 5, x(across, row.low()), y + 5, colour, 2);
        Plane.line(out, x(across, row.high()), y - 5, x(across, row.high()), y + 5, colour, 2);
        out.open("circle", "cx", x(across, row.value()), "cy", y, "r", 5.0, "fill", colour)
                .close();
    }

    private static double x(Axis across, double value) {
        return LABELS + WIDTH * across.share(value);
    }
}
