package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import org.duijie.api.Judgments;
import org.duijie.api.KeptReports;
import org.duijie.api.Service;
import org.duijie.api.access.Access;
import org.duijie.api.access.SentForm;
import org.duijie.api.access.SignIn;
import org.duijie.api.ask.MatchQuestion;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.ask.Sight;
import org.duijie.api.experiment.Arms;
import org.duijie.api.interaction.InteractionLog;
import org.duijie.api.need.EnterpriseNeeds;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.api.push.reply.Inbox;
import org.duijie.api.push.reply.Replies;
import org.duijie.api.push.reply.ReplyLinks;
import org.duijie.api.saved.SavedSearches;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.query.QueryTerms;

/**
 * What is at which address: {@code /} search, {@code /items/{id}} a record, {@code /items/{id}/related} what fits it,
 * {@code /items/{id}/similar} and {@code /items/{id}/recommended} technologies like one and for an enterprise, {@code /match}
 * technologies for a pasted need, {@code /quality} the quality of all records, {@code /model} the model in use. Safe for several threads.
 */
public final class Pages {
    private static final String HTMX = "HX-Request";
    private static final int BAD_REQUEST = 400;

    private final Sight sight;
    private final Lists lists;
    private final Readers readers;
    private final int largestForm;
    private final Templates templates = new Templates();

    /**
     * Pages over what each visitor may see.
     *
     * @param arms ranks for enterprises
     * @param log takes what is done in an enterprise's name
     * @param clock says when
     * @param largestForm the most bytes of a form that is sent
     */
    public Pages(Sight sight, Arms arms, InteractionLog log, Clock clock, int largestForm) {
        this.sight = sight;
        this.lists = new Lists(arms, log, clock);
        this.readers = new Readers(sight.everybody());
        this.largestForm = largestForm;
    }

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::search, Access.RECORDS);
        routes.get("/items/{id}", this::item, Access.RECORDS);
        routes.get("/items/{id}/related", this::related, Access.RECORDS);
        routes.get("/items/{id}/similar", this::similar, Access.RECORDS);
        routes.get("/items/{id}/recommended", this::recommended, Access.RECORDS);
        routes.get("/match", this::paste, Access.RECORDS);
        routes.post("/match", this::match, Access.RECORDS);
        routes.get("/quality", this::quality, Access.RECORDS);
        routes.get("/model", this::model, Access.RECORDS);
    }

    /** {@return the pages on which an enterprise is chosen and says what it thinks} */
    public ReaderPages reading() {
        return new ReaderPages(sight, lists, readers, templates, largestForm);
    }

    /** {@return the pages of kept reports} */
    public ReportPages reports(KeptReports reports) {
        return new ReportPages(reports, templates);
    }

    /** {@return the pages on which people judge} */
    public JudgePages judging(Judgments judgments) {
        return new JudgePages(sight, judgments, templates, largestForm);
    }

    /** {@return the pages on which people sign in and out} */
    public SignInPages signIn(Service service) {
        return new SignInPages(new SignIn(service), service.settings().listen(), templates, largestForm);
    }

    /** {@return the page on which people keep their API keys} */
    public KeyPages keys(Service service) {
        return new KeyPages(service, templates, largestForm);
    }

    /** {@return what signed links in messages lead to} */
    public PushPages pushes(Delivery delivery, ReplyLinks replies) {
        return new PushPages(delivery, replies, templates, largestForm);
    }

    /**
     * {@return the morning page of brokers}
     *
     * @param approved is run after something was approved
     */
    public DeskPages desk(Service service, Runnable approved) {
        return new DeskPages(sight, service, approved, templates, largestForm);
    }

    /** {@return the page that tells how far pushes come} */
    public FunnelPages funnel(Service service, RecordStore store) {
        return new FunnelPages(service, store, templates);
    }

    /** {@return the pages of enterprises' own needs} */
    public NeedPages needs(EnterpriseNeeds needs, Inbox inbox) {
        return new NeedPages(own(), needs, inbox);
    }

    /**
     * {@return the pages of what was pushed to enterprises}
     *
     * @param afterwards is run after each answer that was new
     */
    public InboxPages inbox(Inbox inbox, Replies replies, Runnable afterwards) {
        return new InboxPages(own(), inbox, replies, afterwards);
    }

    /** {@return the pages on which enterprises say what they want to be pushed} */
    public PushSettingsPages pushSettings(Service service, Delivery delivery) {
        return new PushSettingsPages(own(), service, delivery);
    }

    /**
     * {@return the pages of enterprises' saved searches}
     *
     * @param terms says what can be searched for
     */
    public SavedSearchPages savedSearches(SavedSearches searches, QueryTerms terms) {
        return new SavedSearchPages(own(), searches, terms);
    }

    private OwnPages own() {
        return new OwnPages(sight, readers, templates, largestForm);
    }

    /** {@return the page for errors} */
    public ErrorPage errors() {
        return new ErrorPage(templates);
    }

    private void search(Context context) {
        var page = page(context);
        var data = sight.of(context);
        var question = SearchQuestion.of(page.parameters());
        if (question.isEmpty()) {
            show(context, "start", page, StartPage.of(page, data));
            return;
        }
        boolean more = isHtmx(context) && question.after().isPresent();
        var result = data.search(question.shown(!more));
        var model = SearchPage.of(page, data, lists, question, result);
        show(context, more ? "hits" : "search", page, model);
    }

    private void item(Context context) {
        var page = page(context);
        var data = sight.of(context);
        show(context, "item", page, ItemPage.of(page, data, data.item(context.pathParam("id"))));
    }

    private void related(Context context) {
        var page = page(context);
        var data = sight.of(context);
        showList(context, page, RelatedPage.of(page, data, lists, data.item(context.pathParam("id"))));
    }

    private void similar(Context context) {
        var page = page(context);
        var data = sight.of(context);
        showList(context, page, RelatedPage.similar(page, data, lists, data.technology(context.pathParam("id"))));
    }

    private void recommended(Context context) {
        var page = page(context);
        var data = sight.of(context);
        showList(context, page, RelatedPage.recommended(page, data, lists, data.enterprise(context.pathParam("id"))));
    }

    private void showList(Context context, Page page, RelatedPage model) {
        show(context, isHtmx(context) ? "relatedList" : "related", page, model);
    }

    private void paste(Context context) {
        show(context, "match", page(context), MatchPage.empty());
    }

    private void match(Context context) {
        var page = page(context);
        var data = sight.of(context);
        var text = form(context).one("text").orElse("");
        try {
            var question = page.reader()
                    .map(reader -> MatchQuestion.ofText(text, reader.id()))
                    .orElseGet(() -> MatchQuestion.ofText(text));
            var shown = lists.technologiesFor(data, page, question.need(), question.request());
            var cards = lists.cards(
                    data, page, shown, ListPlace.ofQuery(question.need().id()));
            show(context, "match", page, MatchPage.of(text, shown.result(), cards));
        } catch (BrokenRule e) {
            context.status(BAD_REQUEST);
            show(context, "match", page, MatchPage.refused(text, e.text(page.language())));
        }
    }

    private void quality(Context context) {
        var page = page(context);
        show(context, "quality", page, QualityPage.of(page, sight.of(context).quality()));
    }

    private void model(Context context) {
        var page = page(context);
        show(context, "model", page, ModelPage.of(page, sight.of(context).model()));
    }

    private void show(Context context, String template, Page page, Object model) {
        context.header("Vary", HTMX + ", Cookie").html(templates.render(template, page, model));
    }

    private Page page(Context context) {
        return Page.of(context).as(readers.of(context));
    }

    private static boolean isHtmx(Context context) {
        return context.header(HTMX) != null && context.header("HX-History-Restore-Request") == null;
    }

    private Parameters form(Context context) {
        return SentForm.of(context, largestForm);
    }
}
