package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.duijie.api.KeptReports;
import org.duijie.api.access.Access;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.evaluation.chart.Markup;
import org.duijie.evaluation.report.Report;
import org.duijie.evaluation.report.ReportJson;
import org.duijie.evaluation.report.ReportPage;

/**
 * The pages of kept reports: {@code /reports} lists them, {@code /reports/{name}} shows one, {@code /reports/{name}/json} gives it. They are read
 * only. Safe for several threads.
 */
public final class ReportPages {
    private static final Access REPORTS = Access.of(Scope.READ, Role.ANALYST, Role.ADMINISTRATOR);

    private final KeptReports reports;
    private final Templates templates;

    ReportPages(KeptReports reports, Templates templates) {
        this.reports = reports;
        this.templates = templates;
    }

    /**
     * The list.
     *
     * @param reports newest first
     */
    public record Listed(List<Row> reports) {}

    /** A report in the list: its name, what it compares, when it was made, its first measure. */
    public record Row(String name, String title, String madeAt, String figures) {}

    /** A report as HTML. */
    public record Shown(String name, String title, String body) {}

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get("/reports", this::list, REPORTS);
        routes.get("/reports/{name}", this::show, REPORTS);
        routes.get("/reports/{name}/json", this::json, REPORTS);
    }

    private void list(Context context) {
        var page = page(context);
        var rows = reports.list().stream().map(k -> row(page, k)).toList();
        context.html(templates.render("reports", page, new Listed(rows)));
    }

    private static Row row(Page page, KeptReports.Kept kept) {
        var report = kept.report();
        var main = report.measures().getFirst();
        var figures = report.runs().stream()
                .filter(r -> r.measures().containsKey(main))
                .map(r -> r.name() + " " + Bars.score(r.measures().get(main).value()))
                .toList();
        return new Row(
                kept.name(),
                new ReportPage(report, page.language()).title(),
                report.madeAt(),
                main + ": " + String.join(page.t("web.separator"), figures));
    }

    private void show(Context context) {
        var page = page(context);
        var name = context.pathParam("name");
        var shown = new ReportPage(report(name), page.language());
        context.html(templates.render("report", page, new Shown(name, shown.title(), Markup.of(shown::writeBody))));
    }

    private void json(Context context) {
        context.contentType("application/json").result(ReportJson.text(report(context.pathParam("name"))));
    }

    private Report report(String name) {
        if (!reports.has(name)) {
            throw new NotFoundResponse();
        }
        return reports.read(name);
    }

    private static Page page(Context context) {
        return Page.of(context);
    }
}
