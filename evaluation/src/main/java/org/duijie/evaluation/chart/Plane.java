package org.duijie.evaluation.chart;

/** The drawing of a chart with two axes: its frame with lines at round values, and where values lie in it. */
final class Plane {
    static final String INK = "#14232b";
    static final String FAINT = "#5b6c77";
    static final String GRID = "#dfe6e9";
    static final String ACCENT = "#0b5f66";

    private static final double LEFT = 56;
    private static final double TOP = 22;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 48;
    private static final double SMALL = 12;

    private final Markup out;
    private final Axis across;
    private final Axis up;
    private final double width;
    private final double height;

    private Plane(Markup out, Axis across, Axis up, double width, double height) {
        this.out = out;
        this.across = across;
        this.up = up;
        this.width = width;
        this.height = height;
    }

    /**
     * Opens the drawing; {@link #close} ends it.
     *
     * @param legend room for what stands below the axis
     */
    static Plane open(Markup out, String title, Axis across, Axis up, double width, double height, double legend) {
        openDrawing(out, title, width + LEFT + RIGHT, height + TOP + BOTTOM + legend);
        var plane = new Plane(out, across, up, width, height);
        plane.frame();
        return plane;
    }

    /** Opens a drawing of a size that shrinks with the page. */
    static void openDrawing(Markup out, String title, double width, double height) {
        out.open(
                "svg",
                "class",
                "chart",
                "role",
                "img",
                "aria-label",
                title,
                "viewBox",
                "0 0 " + Markup.number(width) + " " + Markup.number(height),
                "width",
                width,
                "height",
                height,
                "font-size",
                SMALL);
    }

    double x(double value) {
        return LEFT + width * across.share(value);
    }

    double y(double value) {
        return TOP + height * (1 - up.share(value));
    }

    /** {@return where the frame begins} */
    double left() {
        return LEFT;
    }

    /** {@return where the legend begins} */
    double below() {
        return TOP + height + BOTTOM + 8;
    }

    private void frame() {
        for (double tick : across.ticks()) {
            line(x(tick), TOP, x(tick), TOP + height, GRID, 1);
            text(out, across.text(tick), x(tick), TOP + height + 18, "middle", FAINT);
        }
        for (double tick : up.ticks()) {
            line(LEFT, y(tick), LEFT + width, y(tick), GRID, 1);
            text(out, up.text(tick), LEFT - 8, y(tick) + 4, "end", FAINT);
        }
        line(LEFT, TOP + height, LEFT + width, TOP + height, FAINT, 1);
        line(LEFT, TOP, LEFT, TOP + height, FAINT, 1);
        text(out, across.label(), LEFT + width / 2, TOP + height + 40, "middle", INK);
        double middle = TOP + height / 2;
        out.element(
                "text",
                up.label(),
                "x",
                14.0,
                "y",
                middle,
                "text-anchor",
                "middle",
                "fill",
                INK,
                "transform",
                "rotate(-90 14 " + Markup.number(middle) + ")");
    }

    /** Draws a line between places of the drawing. */
    void line(double x1, double y1, double x2, double y2, String colour, double thick) {
        line(out, x1, y1, x2, y2, colour, thick);
    }

    static void line(Markup out, double x1, double y1, double x2, double y2, String colour, double thick) {
        out.open("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", colour, "stroke-width", thick)
                .close();
    }

    static void text(Markup out, String text, double x, double y, String anchor, String colour) {
        out.element("text", text, "x", x, "y", y, "text-anchor", anchor, "fill", colour);
    }

    void close() {
        out.close();
    }
}
