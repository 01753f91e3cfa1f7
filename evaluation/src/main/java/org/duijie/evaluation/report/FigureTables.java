package org.duijie.evaluation.report;

import static org.duijie.evaluation.report.ReportText.digits;
import static org.duijie.evaluation.report.ReportText.interval;
import static org.duijie.evaluation.report.ReportText.probability;
import static org.duijie.evaluation.report.ReportText.signed;

import java.util.List;
import org.duijie.evaluation.chart.IntervalChart;
import org.duijie.evaluation.chart.Markup;

/** The parts of a report that are tables: summary, means, differences, where all comes from. */
final class FigureTables {
    /** From three runs on, differences are a table of what each change does. */
    private static final int ABLATION = 3;

    /** Below this, a difference is told as one. */
    static final double SIGNIFICANT = 0.05;

    private static final int MOST_WORSE = 6;

    private final Report report;
    private final ReportText text;

    FigureTables(Report report, ReportText text) {
        this.report = report;
        this.text = text;
    }

    /** Writes a sentence for each run that is compared, and where it is worse. */
    void summary(Markup html) {
        html.open("section", "class", "panel").element("h2", text.t("summary"));
        if (report.differences().isEmpty()) {
            html.element("p", text.t("summary.alone", report.runs().getFirst().topics()));
        }
        for (var difference : ofMain()) {
            var verdict = difference.adjusted() >= SIGNIFICANT ? "open" : difference.better() ? "better" : "down";
            html.open("p", "class", "verdict");
            html.element("strong", text.t("summary." + verdict, difference.run(), baseline(), main()));
            html.text(" "
                    + text.t(
                            "summary.by",
                            signed(difference.value()),
                            interval(difference.low(), difference.high()),
                            percent(),
                            probability(difference.adjusted()),
                            difference.wins(),
                            difference.ties(),
                            difference.losses()));
            html.close();
            worseSegments(html, difference.run());
        }
        html.close();
    }

    private void worseSegments(Markup html, String run) {
        var worse = SegmentMap.worse(report, run).stream().limit(MOST_WORSE).toList();
        if (!worse.isEmpty()) {
            var names = worse.stream()
                    .map(s -> text.segment(s) + " " + signed(SegmentMap.difference(report, s, run)))
                    .toList();
            html.element("p", text.t("summary.worse", run, String.join(text.t("separator"), names)));
        }
    }

    private String percent() {
        return Long.toString(Math.round(100 * report.method().confidence()));
    }

    private List<Report.Difference> ofMain() {
        return report.differences().stream()
                .filter(d -> d.measure().equals(main()))
                .toList();
    }

    private String main() {
        return report.measures().getFirst();
    }

    private String baseline() {
        return report.runs().getFirst().name();
    }

    /** Writes what each run reached, with intervals. */
    void means(Markup html) {
        html.open("section", "class", "panel").element("h2", text.t("means"));
        html.open("table", "class", "figures").open("thead").open("tr").element("th", text.t("measure"));
        report.runs().forEach(r -> html.element("th", r.name(), "class", "number"));
        html.close().close().open("tbody");
        for (var measure : report.measures()) {
            html.open("tr").element("th", measure, "scope", "row");
            for (var run : report.runs()) {
                mean(html, run.measures().get(measure));
            }
            html.close();
        }
        html.close().close();
        html.element("p", text.t("means.about", percent()), "class", "hint");
        for (var run : report.runs()) {
            html.element(
                    "p", text.t("means.run", run.name(), run.topics(), run.missing(), run.unjudged()), "class", "hint");
        }
        html.close();
    }

    private static void mean(Markup html, Report.Estimate estimate) {
        html.open("td", "class", "number");
        if (estimate == null) {
            html.text("–");
        } else {
            html.element("b", digits(estimate.value()))
                    .lone("br")
                    .element("small", interval(estimate.low(), estimate.high()));
        }
        html.close();
    }

    /** Writes how the others differ from the first; of three and more as a chart too. */
    void differences(Markup html) {
        if (report.differences().isEmpty()) {
            return;
        }
        boolean ablation = report.runs().size() >= ABLATION;
        html.open("section", "class", "panel");
        html.element("h2", text.t(ablation ? "ablation" : "differences", baseline()));
        if (ablation) {
            var rows = ofMain().stream()
                    .map(d -> new IntervalChart.Row(d.run(), d.value(), d.low(), d.high()))
                    .toList();
            new IntervalChart(text.t("ablation", baseline()), text.t("difference.of", main()), rows).drawTo(html);
        }
        html.open("table", "class", "figures").open("thead").open("tr");
        html.element("th", text.t("run")).element("th", text.t("measure"));
        for (var column : List.of("difference", "interval", "p", "adjusted", "effect", "wins")) {
            html.element("th", text.t(column), "class", "number");
        }
        html.close().close().open("tbody");
        report.differences().forEach(d -> difference(html, d));
        html.close().close();
        html.element("p", text.t("differences.about"), "class", "hint").close();
    }

    private static void difference(Markup html, Report.Difference d) {
        html.open("tr", "class", d.adjusted() < SIGNIFICANT ? "significant" : "open");
        html.element("td", d.run()).element("td", d.measure());
        html.element("td", signed(d.value()), "class", "number");
        html.element("td", interval(d.low(), d.high()), "class", "number");
        html.element("td", probability(d.p()), "class", "number");
        html.element("td", probability(d.adjusted()), "class", "number");
        html.element("td", signed(d.effect()), "class", "number");
        html.element("td", d.wins() + " / " + d.ties() + " / " + d.losses(), "class", "number")
                .close();
    }

    /** Writes what to repeat it with. */
    void origins(Markup html) {
        var method = report.method();
        html.open("section", "class", "panel").element("h2", text.t("origins"));
        html.element(
                "p",
                text.t(
                        "origins.method",
                        Integer.toString(method.permutations()),
                        Integer.toString(method.resamples()),
                        Long.toString(method.seed())));
        html.open("table", "class", "figures").open("tbody");
        report.inputs()
                .forEach(i -> html.open("tr")
                        .element("td", i.file())
                        .element("td", i.sha256(), "class", "hash")
                        .close());
        html.close().close().close();
    }
}
