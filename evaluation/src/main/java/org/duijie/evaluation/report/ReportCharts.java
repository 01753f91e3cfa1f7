package org.duijie.evaluation.report;

import java.util.List;
import java.util.Optional;
import org.duijie.evaluation.chart.Axis;
import org.duijie.evaluation.chart.LineChart;
import org.duijie.evaluation.chart.Markup;
import org.duijie.evaluation.chart.PointChart;
import org.duijie.evaluation.chart.ReliabilityPlot;

/** The charts of a report over all topics: curves, reliability, latency against quality. */
final class ReportCharts {
    private final Report report;
    private final ReportText text;

    ReportCharts(Report report, ReportText text) {
        this.report = report;
        this.text = text;
    }

    void curves(Markup html) {
        html.open("section", "class", "panel").element("h2", text.t("curves"));
        html.open("div", "class", "charts");
        figure(
                html,
                "precision",
                new LineChart(
                        text.t("precision"),
                        Axis.ofShares(text.t("recall")),
                        Axis.ofShares(text.t("precision.at")),
                        lines(report.precision())));
        double depth = report.gain().stream()
                .flatMap(c -> c.points().stream())
                .mapToDouble(List::getFirst)
                .max()
                .orElse(1);
        figure(
                html,
                "gain",
                new LineChart(
                        text.t("gain"),
                        new Axis(text.t("depth"), 0, depth),
                        Axis.ofShares("nDCG"),
                        lines(report.gain())));
        html.close().close();
    }

    private void figure(Markup html, String key, LineChart chart) {
        html.open("figure");
        chart.drawTo(html);
        html.element("figcaption", text.t(key + ".about")).close();
    }

    private static List<LineChart.Line> lines(List<Report.Curve> curves) {
        return curves.stream()
                .map(c -> new LineChart.Line(
                        c.run(),
                        c.points().stream()
                                .map(p -> new LineChart.Point(p.getFirst(), p.getLast()))
                                .toList()))
                .toList();
    }

    void reliability(Markup html) {
        var reliability = report.reliability();
        if (reliability.bins().isEmpty()) {
            return;
        }
        html.open("section", "class", "panel").element("h2", text.t("reliability"));
        html.open("figure");
        var bins = reliability.bins().stream()
                .map(b -> new ReliabilityPlot.Bin(b.probability(), b.share(), b.pairs()))
                .toList();
        new ReliabilityPlot(
                        text.t("reliability"), text.t("reliability.predicted"), text.t("reliability.cameTrue"), bins)
                .drawTo(html);
        html.element("figcaption", text.t("reliability.about", reliability.of()))
                .close()
                .close();
    }

    void latency(Markup html) {
        if (report.latencies().isEmpty()) {
            return;
        }
        var main = report.measures().getFirst();
        var points = report.latencies().stream()
                .flatMap(l -> point(l, main).stream())
                .toList();
        var times = points.stream().mapToDouble(PointChart.Point::x).toArray();
        html.open("section", "class", "panel").element("h2", text.t("latency"));
        html.open("figure");
        new PointChart(text.t("latency"), Axis.over(text.t("latency.axis"), times), Axis.ofShares(main), points)
                .drawTo(html);
        html.element("figcaption", text.t("latency.about")).close().close();
    }

    private Optional<PointChart.Point> point(Report.Latency latency, String main) {
        return report.runs().stream()
                .filter(r -> r.name().equals(latency.run()) && r.measures().containsKey(main))
                .map(r -> r.measures().get(main))
                .map(e -> new PointChart.Point(latency.run(), latency.milliseconds(), e.value(), e.low(), e.high()))
                .findFirst();
    }
}
