package org.duijie.evaluation.chart;

import java.util.List;

/**
 * What two rankings reached, a dot for each topic: above the diagonal the second is better. Dots below it are hollow.
 *
 * @param title what it shows, for those who cannot see it
 * @param across the axis of the first
 * @param up the axis of the second
 * @param dots the topics
 */
public record ScatterPlot(String title, Axis across, Axis up, List<Dot> dots) {
    private static final double SIZE = 340;

    /** Copies. */
    public ScatterPlot {
        dots = List.copyOf(dots);
    }

    /**
     * A topic.
     *
     * @param x what the first reached
     * @param y what the second reached
     * @param tip what it is, shown where a pointer rests on it
     * @param href where more is said of it, or empty
     */
    public record Dot(double x, double y, String tip, String href) {}

    /** Draws it. */
    public void drawTo(Markup out) {
        var plane = Plane.open(out, title, across, up, SIZE, SIZE, 0);
        double low = Math.max(across.low(), up.low());
        double high = Math.min(across.high(), up.high());
        out.open("g", "stroke-dasharray", "5 4");
        plane.line(plane.x(low), plane.y(low), plane.x(high), plane.y(high), Plane.FAINT, 1.2);
        out.close();
        for (var dot : dots) {
            draw(out, plane, dot);
        }
        plane.close();
    }

    private static void draw(Markup out, Plane plane, Dot dot) {
        if (!dot.href().isEmpty()) {
            out.open("a", "href", dot.href());
        }
        boolean worse = dot.y() < dot.x();
        out.open(
                "circle",
                "cx",
                plane.x(dot.x()),
                "cy",
                plane.y(dot.y()),
                "r",
                4.5,
                "fill",
                worse ? "#ffffff" : Plane.ACCENT,
                "fill-opacity",
                0.7,
                "stroke",
                worse ? Style.SECOND.colour() : Plane.ACCENT,
                "stroke-width",
                1.5);
        out.element("title", dot.tip()).close();
        if (!dot.href().isEmpty()) {
            out.close();
        }
    }
}
