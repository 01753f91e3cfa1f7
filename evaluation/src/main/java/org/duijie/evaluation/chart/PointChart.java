package org.duijie.evaluation.chart;

import java.util.List;

/**
 * A few named points with the interval of their height, such as quality against latency.
 *
 * @param title what it shows, for those who cannot see it
 * @param across the axis of what a point costs
 * @param up the axis of what it gives
 * @param points with a legend below
 */
public record PointChart(String title, Axis across, Axis up, List<Point> points) {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 260;
    private static final double KEY = 18;

    /** Copies. */
    public PointChart {
        points = List.copyOf(points);
    }

    /**
     * A point.
     *
     * @param name whose it is
     * @param low beginning of the interval of {@code y}
     * @param high end of it
     */
    public record Point(String name, double x, double y, double low, double high) {}

    /** Draws it. */
    public void drawTo(Markup out) {
        var plane = Plane.open(out, title, across, up, WIDTH, HEIGHT, KEY * points.size());
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var style = Style.of(i);
            double x = plane.x(point.x());
            plane.line(x, plane.y(point.low()), x, plane.y(point.high()), style.colour(), 1.5);
            style.mark(out, x, plane.y(point.y()));
            double y = plane.below() + KEY * i;
            style.mark(out, plane.left() + 6, y);
            Plane.text(out, point.name(), plane.left() + 18, y + 4, "start", Plane.INK);
        }
        plane.close();
    }
}
