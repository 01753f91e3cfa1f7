package org.duijie.evaluation.chart;

import java.util.List;

/**
 * Curves over a common axis, such as precision against recall.
 *
 * @param title what it shows, for those who cannot see it
 * @param across the axis of what is given
 * @param up the axis of what came out
 * @param lines the curves, with a legend below
 */
public record LineChart(String title, Axis across, Axis up, List<Line> lines) {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 280;
    private static final double KEY = 18;

    /** Copies. */
    public LineChart {
        lines = List.copyOf(lines);
    }

    /**
     * A curve.
     *
     * @param name whose it is
     * @param points from the left to the right
     */
    public record Line(String name, List<Point> points) {
        /** Copies. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A point of a curve. */
    public record Point(double x, double y) {}

    /** Draws it. */
    public void drawTo(Markup out) {
        var plane = Plane.open(out, title, across, up, WIDTH, HEIGHT, KEY * lines.size());
        for (int i = 0; i < lines.size(); i++) {
            draw(out, plane, lines.get(i), i);
        }
        plane.close();
    }

    private static void draw(Markup out, Plane plane, Line line, int number) {
        var style = Style.of(number);
        var path = new StringBuilder();
        for (var point : line.points()) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Markup.number(plane.x(point.x())))
                    .append(' ')
                    .append(Markup.number(plane.y(point.y())));
        }
        style.line(out, path.toString());
        line.points().forEach(p -> style.mark(out, plane.x(p.x()), plane.y(p.y())));
        double y = plane.below() + KEY * number;
        double x = plane.left();
        style.line(out, "M" + Markup.number(x) + " " + Markup.number(y) + "h36");
        style.mark(out, x + 18, y);
        Plane.text(out, line.name(), x + 44, y + 4, "start", Plane.INK);
    }
}
