package org.duijie.evaluation.chart;

import java.util.List;

/** How things of one kind are drawn, so that they can be told apart without colours too: colour, dashes, marker. */
enum Style {
    FIRST(Plane.ACCENT, "", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0"),
    SECOND("#b5651d", "7 3", "M-4 -4h8v8h-8z"),
    THIRD("#5b4b8a", "2 3", "M0 -5l5 8.5h-10z"),
    FOURTH("#2f6db5", "9 3 2 3", "M0 -5l5 5l-5 5l-5 -5z"),
    FIFTH("#a3312a", "4 2", "M-4 -4l8 8m0 -8l-8 8"),
    SIXTH("#6b6b6b", "1 2", "M-5 0h10m-5 -5v10");

    private static final List<Style> ALL = List.of(values());

    private final String colour;
    private final String dashes;
    private final String marker;

    Style(String colour, String dashes, String marker) {
        this.colour = colour;
        this.dashes = dashes;
        this.marker = marker;
    }

    /** {@return the style of the n-th, from 0; they come again after six} */
    static Style of(int n) {
        return ALL.get(n % ALL.size());
    }

    String colour() {
        return colour;
    }

    /** Draws the marker at a place. */
    void mark(Markup out, double x, double y) {
        out.open(
                        "path",
                        "d",
                        marker,
                        "transform",
                        "translate(" + Markup.number(x) + " " + Markup.number(y) + ")",
                        "fill",
                        colour,
                        "stroke",
                        colour)
                .close();
    }

    /** Draws a line through places: {@code M56 12L60 14…}. */
    void line(Markup out, String path) {
        out.open("path", "d", path, "fill", "none", "stroke", colour, "stroke-width", 2.0, "stroke-dasharray", dashes)
                .close();
    }
}
