package org.duijie.evaluation.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.duijie.evaluation.chart.Markup;

/**
 * A report as HTML: a whole file that needs nothing else, or what stands in a page of the web application. Both look alike by {@code report.css}.
 *
 * <pre>{@code
 * try (var out = Files.newBufferedWriter(file)) {
 *     new ReportPage(report, Locale.CHINESE).writeFile(out);
 * }
 * }</pre>
 */
public final class ReportPage {
    /** The style sheet as a resource beside this class. */
    public static final String STYLE = "static/report.css";

    private final Report report;
    private final ReportText text;

    /** A report in a language, English or else Chinese. */
    public ReportPage(Report report, Locale language) {
        this.report = report;
        this.text = new ReportText(language);
    }

    /** {@return what the report is called} */
    public String title() {
        return text.t("title", String.join(" / ", names()));
    }

    /** Writes a whole HTML file, style sheet included. */
    public void writeFile(Appendable out) {
        var html = new Markup(out);
        html.raw("<!DOCTYPE html>\n").open("html", "lang", text.lang()).open("head");
        html.lone("meta", "charset", "utf-8");
        html.lone("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", title());
        html.open("style").raw(style()).close().close();
        html.open("body");
        writeBody(html);
        html.close().close().raw("\n");
    }

    /** Writes the report as an element of a page. */
    public void writeBody(Markup html) {
        html.open("article", "class", "report");
        html.element("h1", title());
        html.element("p", text.t("made", report.madeAt()), "class", "hint");
        var figures = new FigureTables(report, text);
        figures.summary(html);
        figures.means(html);
        figures.differences(html);
        new SegmentMap(report, text).write(html);
        var charts = new ReportCharts(report, text);
        charts.curves(html);
        html.open("div", "class", "charts");
        charts.reliability(html);
        charts.latency(html);
        html.close();
        var topics = new TopicDetails(report, text);
        topics.scatter(html);
        topics.details(html);
        figures.origins(html);
        html.close();
    }

    private List<String> names() {
        return report.runs().stream().map(Report.RunFigures::name).toList();
    }

    /** {@return the style sheet} */
    public static String style() {
        try (var in = ReportPage.class.getResourceAsStream(STYLE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
