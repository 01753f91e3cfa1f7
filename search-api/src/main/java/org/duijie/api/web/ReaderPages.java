package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.access.Access;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.api.access.SentForm;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.ask.SeenData;
import org.duijie.api.ask.Sight;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.query.Hit;
import org.duijie.indexer.schema.Facet;

/**
 * What a reader does: {@code /reader} chooses the enterprise in whose name the pages are used, {@code /reader/leave} leaves it, {@code /open}
 * opens a technology of a list, {@code /items/{id}/event} takes what the reader says about one. Safe for several threads.
 */
public final class ReaderPages {
    private static final int MOST_PROPOSED = 8;
    private static final int LONGEST_REASON = 200;
    private static final String ENTERPRISE = "enterprise";

    private final Sight sight;
    private final Lists lists;
    private final Readers readers;
    private final Templates templates;
    private final int largestForm;

    ReaderPages(Sight sight, Lists lists, Readers readers, Templates templates, int largestForm) {
        this.sight = sight;
        this.lists = lists;
        this.readers = readers;
        this.templates = templates;
        this.largestForm = largestForm;
    }

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get("/reader", this::start, Access.RECORDS);
        routes.post("/reader", this::choose, Access.of(Scope.READ, Role.ENTERPRISE, Role.BROKER));
        routes.post("/reader/leave", this::leave, Access.of(Scope.READ, Role.ENTERPRISE, Role.BROKER));
        routes.get("/open", this::open, Access.RECORDS);
        routes.post("/items/{id}/event", this::event, Access.of(Scope.WRITE, Role.ENTERPRISE, Role.BROKER));
    }

    private void start(Context context) {
        show(context, "", List.of(), "");
    }

    /** Takes an id or a title; where several enterprises may be meant, they are proposed. */
    private void choose(Context context) {
        var page = page(context);
        var data = sight.of(context);
        var typed = form(context).one(ENTERPRISE).orElse("").strip();
        try {
            var byId = data.find(Kind.ENTERPRISE, typed).map(Enterprise.class::cast);
            var proposed = byId.isPresent() ? List.<Enterprise>of() : proposed(data, typed);
            var exactly = proposed.stream()
                    .filter(e -> e.displayTitle().equals(typed))
                    .toList();
            if (byId.isPresent() || exactly.size() == 1) {
                readers.choose(context, byId.orElseGet(exactly::getFirst));
                context.redirect(page.link("/reader"), HttpStatus.SEE_OTHER);
            } else {
                var problem = page.t(proposed.isEmpty() ? "web.reader.none" : "web.reader.several", typed);
                show(context, typed, proposed, problem);
            }
        } catch (BrokenRule e) {
            context.status(HttpStatus.BAD_REQUEST);
            show(context, typed, List.of(), e.text(page.language()));
        }
    }

    private List<Enterprise> proposed(SeenData data, String typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var kinds = Map.of(Facet.KIND, List.of(Kind.ENTERPRISE.code()));
        return data
                .search(new SearchQuestion(
                        typed, kinds, List.of(), MOST_PROPOSED, Optional.empty(), false, false, true))
                .hits()
                .stream()
                .map(Hit::record)
                .map(Enterprise.class::cast)
                .toList();
    }

    private void leave(Context context) {
        readers.leave(context);
        context.redirect(page(context).link("/reader"), HttpStatus.SEE_OTHER);
    }

    /** Records the view and goes on to the page itself, whether it was recorded or not. */
    private void open(Context context) {
        var page = page(context);
        var data = sight.of(context);
        var technology = data.technology(page.parameters().one("item").orElse(""));
        var place = ListPlace.of(page.parameters());
        if (isOwnLink(context)) {
            page.reader().ifPresent(r -> lists.opened(data, r, technology, place));
        }
        context.header("Cache-Control", "no-store");
        context.redirect(page.item(technology.id(), place.parameters()), HttpStatus.SEE_OTHER);
    }

    /** A link of another site, of a mail or a bookmark opens the page, but is no view of a list. */
    static boolean isOwnLink(Context context) {
        var site = context.header("Sec-Fetch-Site");
        return site == null || site.equals("same-origin");
    }

    /** Records what is said and shows the page again, with a word on whether it was. */
    private void event(Context context) {
        var page = page(context);
        var data = sight.of(context);
        var technology = data.technology(context.pathParam("id"));
        var form = form(context);
        var place = ListPlace.of(form);
        var event = Opinion.of(form.one(Opinion.EVENT).orElse("")).event();
        var stored = page.reader()
                .map(r -> lists.said(data, r, technology, event, reason(form), place))
                .orElse(false);
        var said = place.parameters(Opinion.SAID, stored ? event.code() : Opinion.LOST);
        context.redirect(page.item(technology.id(), said), HttpStatus.SEE_OTHER);
    }

    private static Optional<String> reason(Parameters form) {
        return form.one("reason")
                .map(String::strip)
                .filter(r -> !r.isEmpty())
                .map(r -> r.codePointCount(0, r.length()) > LONGEST_REASON
                        ? r.substring(0, r.offsetByCodePoints(0, LONGEST_REASON))
                        : r);
    }

    private void show(Context context, String typed, List<Enterprise> proposed, String problem) {
        var page = page(context);
        context.header("Cache-Control", "no-store")
                .html(templates.render(
                        "reader", page, ReaderPage.of(page, sight.of(context), typed, proposed, problem)));
    }

    private Page page(Context context) {
        return Page.of(context).as(readers.of(context));
    }

    private Parameters form(Context context) {
        return SentForm.of(context, largestForm);
    }
}
