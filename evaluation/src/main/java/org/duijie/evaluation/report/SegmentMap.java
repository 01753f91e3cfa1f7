package org.duijie.evaluation.report;

import static org.duijie.evaluation.report.ReportText.digits;
import static org.duijie.evaluation.report.ReportText.signed;

import java.util.Comparator;
import java.util.List;
import org.duijie.evaluation.chart.Markup;

/** The heat map of segments: the first run's mean, and how each other run differs from it there. */
final class SegmentMap {
    /** Fewer topics than this say nothing of a segment. */
    static final int LEAST_TOPICS = 5;

    private static final int SHADES = 4;

    private final Report report;
    private final ReportText text;

    SegmentMap(Report report, ReportText text) {
        this.report = report;
        this.text = text;
    }

    /** {@return how much better a run is in a segment than the first} */
    static double difference(Report report, Report.SegmentFigures segment, String run) {
        var first = report.runs().getFirst().name();
        return segment.values().getOrDefault(run, 0.0) - segment.values().getOrDefault(first, 0.0);
    }

    /** {@return the segments of enough topics in which a run is worse than the first, the worst first} */
    static List<Report.SegmentFigures> worse(Report report, String run) {
        return report.segments().stream()
                .filter(s -> s.topics() >= LEAST_TOPICS && difference(report, s, run) < 0)
                .sorted(Comparator.comparingDouble((Report.SegmentFigures s) -> difference(report, s, run))
                        .thenComparing(Report.SegmentFigures::by)
                        .thenComparing(Report.SegmentFigures::value))
                .toList();
    }

    void write(Markup html) {
        if (report.segments().isEmpty()) {
            return;
        }
        var runs = report.runs();
        html.open("section", "class", "panel");
        html.element("h2", text.t("segments", report.measures().getFirst()));
        html.open("table", "class", "figures heat").open("thead").open("tr");
        html.element("th", text.t("segment")).element("th", text.t("topics"), "class", "number");
        runs.forEach(r -> html.element("th", r.name(), "class", "number"));
        html.close().close().open("tbody");
        var by = "";
        for (var segment : report.segments()) {
            if (!segment.by().equals(by)) {
                by = segment.by();
                html.open("tr", "class", "group")
                        .element("th", text.t("segment." + by), "colspan", Integer.toString(runs.size() + 2))
                        .close();
            }
            row(html, segment);
        }
        html.close().close();
        html.element("p", text.t("segments.about", LEAST_TOPICS), "class", "hint")
                .close();
    }

    private void row(Markup html, Report.SegmentFigures segment) {
        double most = report.segments().stream()
                .filter(s -> s.topics() >= LEAST_TOPICS)
                .flatMap(s -> report.runs().stream().map(r -> Math.abs(difference(report, s, r.name()))))
                .mapToDouble(d -> d)
                .max()
                .orElse(0);
        html.open("tr").element("td", text.segment(segment));
        html.element("td", Integer.toString(segment.topics()), "class", "number");
        for (var run : report.runs()) {
            boolean first = run.equals(report.runs().getFirst());
            double difference = difference(report, segment, run.name());
            var mean = segment.values().get(run.name());
            var value = mean == null ? "–" : first ? digits(mean) : signed(difference);
            boolean certain = segment.adjusted().getOrDefault(run.name(), 1.0) < FigureTables.SIGNIFICANT;
            html.element(
                    "td",
                    certain ? value + " *" : value,
                    "class",
                    first ? "number" : "number " + shade(segment, difference, most));
        }
        html.close();
    }

    /** {@return the class of a cell: {@code up1} to {@code up4}, {@code down1} to {@code down4}, {@code few} or {@code same}} */
    private static String shade(Report.SegmentFigures segment, double difference, double most) {
        if (segment.topics() < LEAST_TOPICS) {
            return "few";
        }
        if (difference == 0 || most == 0) {
            return "same";
        }
        long strength = Math.max(1, Math.round(SHADES * Math.abs(difference) / most));
        return (difference > 0 ? "up" : "down") + strength;
    }
}
