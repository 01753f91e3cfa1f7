package org.duijie.evaluation.report;

import static org.duijie.evaluation.report.ReportText.digits;
import static org.duijie.evaluation.report.ReportText.signed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.evaluation.chart.Axis;
import org.duijie.evaluation.chart.Markup;
import org.duijie.evaluation.chart.ScatterPlot;
import org.duijie.evaluation.explain.Explanation;

/** The topics of a report: a plot of each run against the first, and what was found for those that differ most. */
final class TopicDetails {
    private static final int MOST_DIGITS = 4;

    private final Report report;
    private final ReportText text;
    private final String first;
    private final ExplanationMarkup why;

    TopicDetails(Report report, ReportText text) {
        this.report = report;
        this.text = text;
        this.first = report.runs().getFirst().name();
        this.why = new ExplanationMarkup(text);
    }

    void scatter(Markup html) {
        if (report.runs().size() < 2) {
            return;
        }
        var main = report.measures().getFirst();
        html.open("section", "class", "panel").element("h2", text.t("scatter", main));
        html.open("div", "class", "charts");
        for (var run : report.runs().subList(1, report.runs().size())) {
            html.open("figure");
            new ScatterPlot(text.t("scatter", main), Axis.ofShares(first), Axis.ofShares(run.name()), dots(run.name()))
                    .drawTo(html);
            html.element("figcaption", text.t("scatter.about", run.name(), first))
                    .close();
        }
        html.close().close();
    }

    private List<ScatterPlot.Dot> dots(String run) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < report.topics().size(); i++) {
            places.put(report.topics().get(i).id(), i);
        }
        return report.allTopics().entrySet().stream()
                .filter(e -> e.getValue().containsKey(first) && e.getValue().containsKey(run))
                .map(e -> dot(e.getKey(), e.getValue(), run, places.get(e.getKey())))
                .toList();
    }

    private ScatterPlot.Dot dot(String topic, Map<String, Double> values, String run, Integer place) {
        double x = values.get(first);
        double y = values.get(run);
        var title = place == null ? "" : " " + report.topics().get(place).title();
        return new ScatterPlot.Dot(
                x, y, topic + title + "  " + digits(x) + " → " + digits(y), place == null ? "" : "#" + anchor(place));
    }

    private static String anchor(int place) {
        return "topic-" + (place + 1);
    }

    void details(Markup html) {
        if (report.topics().isEmpty()) {
            return;
        }
        html.open("section", "class", "topics");
        html.element("h2", text.t("topics.title"));
        html.element(
                "p",
                text.t(
                        "topics.about",
                        report.topics().size(),
                        report.allTopics().size()),
                "class",
                "hint");
        html.element(
                "p",
                report.explainedBy().isEmpty() ? text.t("why.none") : text.t("why.about", report.explainedBy()),
                "class",
                "hint");
        for (int i = 0; i < report.topics().size(); i++) {
            topic(html, report.topics().get(i), anchor(i));
        }
        html.close();
    }

    private void topic(Markup html, Report.TopicFigures topic, String anchor) {
        html.open("section", "class", "panel topic", "id", anchor);
        html.open("h3")
                .element("span", topic.id(), "class", "code")
                .text(topic.title())
                .close();
        if (!topic.text().isEmpty()) {
            html.element("p", topic.text(), "class", "need");
        }
        if (!report.explainedBy().isEmpty() && topic.reasons().isEmpty()) {
            html.element("p", text.t("why.topic"), "class", "hint");
        }
        html.open("div", "class", "side-by-side");
        for (var run : report.runs()) {
            html.open("div").open("h4").text(run.name() + " ").element("b", value(topic, run.name()));
            html.close();
            items(html, topic.found().getOrDefault(run.name(), List.of()), topic.reasons());
            html.close();
        }
        html.close().close();
    }

    private String value(Report.TopicFigures topic, String run) {
        var value = topic.values().get(run);
        var before = topic.values().get(first);
        if (value == null) {
            return "–";
        }
        return run.equals(first) || before == null
                ? digits(value)
                : digits(value) + " (" + signed(value - before) + ")";
    }

    private void items(Markup html, List<Report.Item> items, Map<String, Explanation> reasons) {
        html.open("ol", "class", "found");
        for (var item : items) {
            html.open("li").element("span", grade(item), "class", "grade " + shade(item));
            html.element("span", item.title().isEmpty() ? item.id() : item.title(), "title", item.id());
            if (!reasons.isEmpty()) {
                why.write(html, Optional.ofNullable(reasons.get(item.id())));
            }
            html.close();
        }
        html.close();
        if (items.isEmpty()) {
            html.element("p", text.t("topics.nothing"), "class", "hint");
        }
    }

    private static String grade(Report.Item item) {
        return item.grade().isEmpty() ? "?" : item.grade();
    }

    /** {@return the class of a grade: {@code grade0} to {@code grade3}, more as 3; {@code grade-none} for what nobody judged} */
    private static String shade(Report.Item item) {
        if (item.grade().isEmpty() || item.grade().startsWith("-")) {
            return "grade-none";
        }
        return item.grade().length() > MOST_DIGITS ? "grade3" : "grade" + Math.min(3, Integer.parseInt(item.grade()));
    }
}
