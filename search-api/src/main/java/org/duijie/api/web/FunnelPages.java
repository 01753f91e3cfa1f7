package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.Service;
import org.duijie.api.access.Access;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.api.push.funnel.Funnel;
import org.duijie.api.push.funnel.FunnelReport;
import org.duijie.api.push.funnel.Grouping;
import org.duijie.api.push.funnel.Period;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;

/** How many pushes come how far: {@code /funnel} the page, {@code /funnel/csv} the whole table. Safe for several threads. */
public final class FunnelPages {
    /** Who may see it. */
    public static final Access READ = Access.of(Scope.READ, Role.ANALYST, Role.ADMINISTRATOR);

    private static final int BAD_REQUEST = 400;

    private final Funnel funnel;
    private final Accounts accounts;
    private final Templates templates;

    FunnelPages(Service service, RecordStore store, Templates templates) {
        this.funnel = new Funnel(service, store);
        this.accounts = new Accounts(service);
        this.templates = templates;
    }

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get("/funnel", this::show, READ);
        routes.get("/funnel/csv", this::csv, READ);
    }

    private void show(Context context) {
        var page = Page.of(context);
        try {
            var period = period(page);
            var report = report(page, period);
            var names = report.grouping() == Grouping.BROKER
                    ? accounts.names(report.groups().keySet())
                    : Map.<String, String>of();
            html(context, page, FunnelPage.of(page, report, names, funnel.refusals(period)));
        } catch (BrokenRule e) {
            if (!e.rule().equals("funnel.day")) {
                throw e;
            }
            context.status(BAD_REQUEST);
            html(context, page, FunnelPage.refused(page, e.text(page.language())));
        }
    }

    private void html(Context context, Page page, FunnelPage model) {
        context.header("Cache-Control", "private, no-store").html(templates.render("funnel", page, model));
    }

    private void csv(Context context) {
        var page = Page.of(context);
        context.contentType("text/csv; charset=utf-8")
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "attachment; filename=\"funnel.csv\"")
                .result(report(page, period(page)).csv(page.language()));
    }

    private FunnelReport report(Page page, Period period) {
        var codes = Stream.of(Grouping.values()).map(Grouping::code).toList();
        return funnel.of(Grouping.of(page.parameters().choice("by", codes)).orElseThrow(), period);
    }

    private static Period period(Page page) {
        return Period.of(day(page, "since"), day(page, "until"));
    }

    /** A form sends what was not filled in, too. */
    private static Optional<String> day(Page page, String name) {
        return page.parameters().one(name).filter(d -> !d.isBlank());
    }
}
