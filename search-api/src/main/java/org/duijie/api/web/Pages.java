package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.duijie.api.Judgments;
import org.duijie.api.KeptReports;
import org.duijie.api.ask.MatchQuestion;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.PublicData;
import org.duijie.api.ask.RequestBody;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.corpus.check.BrokenRule;

/**
 * What is at which address: {@code /} search, {@code /items/{id}} a record, {@code /items/{id}/related} what fits it,
 * {@code /items/{id}/similar} and {@code /items/{id}/recommended} technologies like one and for an enterprise, {@code /match}
 * technologies for a pasted need, {@code /quality} the quality of all records, {@code /model} the model in use. Safe for several threads.
 */
public final class Pages {
    private static final String HTMX = "HX-Request";
    private static final int BAD_REQUEST = 400;

    private final PublicData data;
    private final int largestForm;
    private final Templates templates = new Templates();

    /**
     * Pages over what everybody may see.
     *
     * @param largestForm the most bytes of a form that is sent
     */
    public Pages(PublicData data, int largestForm) {
        this.data = data;
        this.largestForm = largestForm;
    }

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::search);
        routes.get("/items/{id}", this::item);
        routes.get("/items/{id}/related", this::related);
        routes.get("/items/{id}/similar", this::similar);
        routes.get("/items/{id}/recommended", this::recommended);
        routes.get("/match", this::paste);
        routes.post("/match", this::match);
        routes.get("/quality", this::quality);
        routes.get("/model", this::model);
    }

    /** {@return the pages of kept reports} */
    public ReportPages reports(KeptReports reports) {
        return new ReportPages(reports, templates);
    }

    /** {@return the pages on which people judge} */
    public JudgePages judging(Judgments judgments) {
        return new JudgePages(data, judgments, templates, largestForm);
    }

    /** {@return what signed links in messages lead to} */
    public PushPages pushes(Delivery delivery) {
        return new PushPages(delivery, templates);
    }

    /** {@return the page for errors} */
    public ErrorPage errors() {
        return new ErrorPage(templates);
    }

    private void search(Context context) {
        var page = page(context);
        var question = SearchQuestion.of(page.parameters());
        if (question.isEmpty()) {
            show(context, "start", page, StartPage.of(page, data));
            return;
        }
        boolean more = isHtmx(context) && question.after().isPresent();
        var result = data.search(question.shown(!more));
        var model = SearchPage.of(page, data, question, result);
        show(context, more ? "hits" : "search", page, model);
    }

    private void item(Context context) {
        var page = page(context);
        show(context, "item", page, ItemPage.of(page, data, data.item(context.pathParam("id"))));
    }

    private void related(Context context) {
        var page = page(context);
        showList(context, page, RelatedPage.of(page, data, data.item(context.pathParam("id"))));
    }

    private void similar(Context context) {
        var page = page(context);
        showList(context, page, RelatedPage.similar(page, data, data.technology(context.pathParam("id"))));
    }

    private void recommended(Context context) {
        var page = page(context);
        showList(context, page, RelatedPage.recommended(page, data, data.enterprise(context.pathParam("id"))));
    }

    private void showList(Context context, Page page, RelatedPage model) {
        show(context, isHtmx(context) ? "relatedList" : "related", page, model);
    }

    private void paste(Context context) {
        show(context, "match", page(context), MatchPage.empty());
    }

    private void match(Context context) {
        var page = page(context);
        var text = form(context).one("text").orElse("");
        try {
            var question = MatchQuestion.ofText(text);
            var result = data.technologiesFor(question.need(), question.request());
            show(context, "match", page, MatchPage.of(new Cards(page, data), text, result));
        } catch (BrokenRule e) {
            context.status(BAD_REQUEST);
            show(context, "match", page, MatchPage.refused(text, e.text(page.language())));
        }
    }

    private void quality(Context context) {
        var page = page(context);
        show(context, "quality", page, QualityPage.of(page, data.quality()));
    }

    private void model(Context context) {
        var page = page(context);
        show(context, "model", page, ModelPage.of(page, data.model()));
    }

    private void show(Context context, String template, Page page, Object model) {
        context.header("Vary", HTMX).html(templates.render(template, page, model));
    }

    private static Page page(Context context) {
        return Page.at(context.path(), new Parameters(context.queryParamMap()));
    }

    private static boolean isHtmx(Context context) {
        return context.header(HTMX) != null && context.header("HX-History-Restore-Request") == null;
    }

    private Parameters form(Context context) {
        return RequestBody.form(RequestBody.read(context.bodyInputStream(), context.contentLength(), largestForm));
    }
}
