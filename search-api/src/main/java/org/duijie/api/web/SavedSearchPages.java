package org.duijie.api.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.ask.UnknownId;
import org.duijie.api.saved.NewSearch;
import org.duijie.api.saved.SavedQuestion;
import org.duijie.api.saved.SavedSearch;
import org.duijie.api.saved.SavedSearches;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.query.QueryTerms;
import org.duijie.indexer.schema.Facet;

/** The pages {@code /saved-searches}: an enterprise's searches are saved, renamed, switched and deleted. Safe for several threads. */
public final class SavedSearchPages {
    static final String PATH = "/saved-searches";

    private static final String TEMPLATE = "savedSearches";
    private static final String NAME = "name";

    private final OwnPages own;
    private final SavedSearches searches;
    private final QueryTerms terms;

    /** @param terms says what can be searched for */
    SavedSearchPages(OwnPages own, SavedSearches searches, QueryTerms terms) {
        this.own = own;
        this.searches = searches;
        this.terms = terms;
    }

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list, OwnPages.READ);
        routes.post(PATH, this::save, OwnPages.WRITE);
        routes.post(PATH + "/{id}", this::change, OwnPages.WRITE);
        routes.post(PATH + "/{id}/delete", this::delete, OwnPages.WRITE);
    }

    private void list(Context context) {
        own.read(
                context,
                mine -> own.show(context, TEMPLATE, mine.page(), page(mine, Optional.empty(), Optional.empty(), "")));
    }

    private SavedSearchesPage page(
            Own mine, Optional<SaveSearch> fresh, Optional<SavedSearchesPage.Tried> tried, String problem) {
        return SavedSearchesPage.of(mine, searches.of(mine.enterprise()), fresh, tried, problem);
    }

    private void save(Context context) {
        own.write(context, mine -> {
            var form = own.form(context);
            var name = OwnPages.typed(form, NAME);
            var token = OwnPages.typed(form, "token");
            var looked = looked(form);
            try {
                var question = SavedQuestion.of(json(looked), terms);
                var said = new NewSearch(mine.enterprise(), name, question, true);
                searches.create(said, id(mine, token, said));
                done(context, mine, "saved");
            } catch (BrokenRule e) {
                own.refuse(
                        context,
                        HttpStatus.BAD_REQUEST,
                        TEMPLATE,
                        mine.page(),
                        page(
                                mine,
                                again(mine, looked, token, name),
                                Optional.empty(),
                                e.text(mine.page().language())));
            }
        });
    }

    /** {@return the form again, unless what is looked for is no question} */
    private static Optional<SaveSearch> again(Own mine, Parameters looked, String token, String name) {
        try {
            return Optional.of(SearchQuestion.of(looked))
                    .filter(q -> !q.isEmpty())
                    .map(q -> SaveSearch.of(mine.page(), q, token, name));
        } catch (BrokenRule e) {
            return Optional.empty();
        }
    }

    private static Parameters looked(Parameters form) {
        var values = new LinkedHashMap<String, List<String>>();
        Stream.concat(
                        Stream.of("q", SearchQuestion.INDICATOR),
                        Stream.of(Facet.values()).map(Facet::label))
                .filter(name -> !form.all(name).isEmpty())
                .forEach(name -> values.put(name, form.all(name)));
        return new Parameters(values);
    }

    private static ObjectNode json(Parameters looked) {
        var json = Json.object();
        looked.values().forEach((name, values) -> {
            if (name.equals("q")) {
                json.put(name, values.getFirst());
            } else {
                json.set(name, Json.texts(values));
            }
        });
        return json;
    }

    /** The same form sent twice saves the same search; nobody can name the id of another's. */
    private static String id(Own mine, String token, NewSearch said) {
        var all = List.of(mine.page().visitor().caller().account(), token, said);
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Gives another name, or switches it on or off. */
    private void change(Context context) {
        var known = known(context);
        var mine = own.of(context, known.said().enterprise());
        var form = own.form(context);
        var name = form.one(NAME).orElse(known.said().name());
        boolean switched = form.one("active").isPresent();
        boolean active =
                form.one("active").map("true"::equals).orElse(known.said().active());
        try {
            var said = new NewSearch(mine.enterprise(), name, known.said().question(), active);
            if (searches.change(known.id(), said, version(form)).isPresent()) {
                done(context, mine, switched ? (active ? "on" : "off") : "renamed");
            } else {
                tellOfChange(context, mine);
            }
        } catch (BrokenRule e) {
            var tried = new SavedSearchesPage.Tried(
                    known.id(), name, e.text(mine.page().language()));
            own.refuse(
                    context,
                    HttpStatus.BAD_REQUEST,
                    TEMPLATE,
                    mine.page(),
                    page(mine, Optional.empty(), Optional.of(tried), ""));
        }
    }

    private void delete(Context context) {
        var known = known(context);
        var mine = own.of(context, known.said().enterprise());
        if (searches.delete(known.id(), version(own.form(context)))) {
            done(context, mine, "deleted");
        } else {
            tellOfChange(context, mine);
        }
    }

    /** That of another enterprise is not there. */
    private SavedSearch known(Context context) {
        var id = context.pathParam("id");
        var caller = Visitor.caller(context);
        return searches.find(id)
                .filter(s -> Readers.mayActFor(caller, s.said().enterprise()))
                .orElseThrow(() -> new UnknownId("saved.unknown", id));
    }

    private static long version(Parameters form) {
        try {
            return Long.parseLong(OwnPages.typed(form, "version"));
        } catch (NumberFormatException e) {
            return -1; // none
        }
    }

    private void tellOfChange(Context context, Own mine) {
        own.refuse(
                context,
                HttpStatus.CONFLICT,
                TEMPLATE,
                mine.page(),
                page(mine, Optional.empty(), Optional.empty(), mine.t("web.saved.changed")));
    }

    private static void done(Context context, Own mine, String what) {
        context.redirect(mine.done(PATH, what), HttpStatus.SEE_OTHER);
    }
}
