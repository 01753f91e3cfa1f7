package org.duijie.evaluation.chart;

import java.util.List;
import java.util.Locale;

/**
 * Predicted probability against what came true: points on the diagonal are right, below it too sure. Each has its 95 % interval and how
 * many pairs it stands for, which also make its size.
 *
 * @param title what it shows, for those who cannot see it
 * @param predicted what the probability is called
 * @param cameTrue what the share is called
 * @param bins the points
 */
public record ReliabilityPlot(String title, String predicted, String cameTrue, List<Bin> bins) {
    private static final double SIZE = 340;
    private static final double LEAST = 3;
    private static final double MOST = 11;

    /** Copies. */
    public ReliabilityPlot {
        bins = List.copyOf(bins);
    }

    /**
     * Pairs of about the same probability.
     *
     * @param probability its mean
     * @param share of those that came true
     * @param pairs how many
     */
    public record Bin(double probability, double share, long pairs) {
        /** {@return the 95 % interval of the share} */
        public WilsonInterval interval() {
            return WilsonInterval.of(share, pairs);
        }
    }

    /** Draws it. */
    public void drawTo(Markup out) {
        var plane = Plane.open(out, title, Axis.ofShares(predicted), Axis.ofShares(cameTrue), SIZE, SIZE, 0);
        out.open("g", "stroke-dasharray", "5 4");
        plane.line(plane.x(0), plane.y(0), plane.x(1), plane.y(1), Plane.FAINT, 1.2);
        out.close();
        long most = bins.stream().mapToLong(Bin::pairs).max().orElse(1);
        bins.forEach(bin -> draw(out, plane, bin, most));
        plane.close();
    }

    private static void draw(Markup out, Plane plane, Bin bin, long most) {
        double x = plane.x(bin.probability());
        double low = plane.y(bin.interval().low());
        double high = plane.y(bin.interval().high());
        out.open("g", "class", "bin");
        out.element("title", tip(bin));
        plane.line(x, low, x, high, Plane.ACCENT, 1.5);
        plane.line(x - 4, low, x + 4, low, Plane.ACCENT, 1.5);
        plane.line(x - 4, high, x + 4, high, Plane.ACCENT, 1.5);
        double radius = LEAST + (MOST - LEAST) * Math.sqrt((double) bin.pairs() / most);
        out.open("circle", "cx", x, "cy", plane.y(bin.share()), "r", radius, "fill", Plane.ACCENT)
                .close();
        double above = Math.min(high, plane.y(bin.share()) - radius) - 5;
        Plane.text(out, Long.toString(bin.pairs()), x, above, "middle", Plane.FAINT);
        out.close();
    }

    private static String tip(Bin bin) {
        return String.format(
                Locale.ROOT,
                "%.3f → %.3f (%.3f–%.3f), n = %d",
                bin.probability(),
                bin.share(),
                bin.interval().low(),
                bin.interval().high(),
                bin.pairs());
    }
}
