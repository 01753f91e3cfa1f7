package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.duijie.api.ask.Parameters;
import org.duijie.api.need.EnterpriseNeeds;
import org.duijie.api.push.reply.Inbox;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.normalise.Finding;

/**
 * The pages of an enterprise's own needs: {@code /needs} lists them, {@code /needs/new} and {@code /needs/{id}} are the forms. Safe for several
 * threads.
 */
public final class NeedPages {
    private static final String FORM = "needForm";
    private static final String TOKEN = "token";

    private final OwnPages own;
    private final EnterpriseNeeds needs;
    private final Inbox inbox;

    NeedPages(OwnPages own, EnterpriseNeeds needs, Inbox inbox) {
        this.own = own;
        this.needs = needs;
        this.inbox = inbox;
    }

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get(NeedsPage.PATH, this::list, OwnPages.READ);
        routes.post(NeedsPage.PATH, this::create, OwnPages.WRITE);
        routes.get(NeedsPage.PATH + "/new", this::fresh, OwnPages.READ);
        routes.get(NeedsPage.PATH + "/{id}", this::form, OwnPages.READ);
        routes.post(NeedsPage.PATH + "/{id}", this::change, OwnPages.WRITE);
        routes.post(NeedsPage.PATH + "/{id}/close", this::close, OwnPages.WRITE);
    }

    private void list(Context context) {
        own.read(
                context,
                mine -> own.show(
                        context, "needs", mine.page(), NeedsPage.of(mine, inbox.countsByNeed(mine.enterprise()))));
    }

    private void fresh(Context context) {
        own.read(context, mine -> {
            own.show(
                    context,
                    FORM,
                    mine.page(),
                    NeedForm.fresh(mine, UUID.randomUUID().toString(), NeedFields.empty(mine), Map.of()));
        });
    }

    private void create(Context context) {
        own.write(context, mine -> {
            var form = own.form(context);
            var typed = NeedFields.typed(form, NeedFields.empty(mine));
            var token = OwnPages.typed(form, TOKEN);
            var problems = new LinkedHashMap<String, String>();
            var said = read(
                    mine,
                    typed,
                    problems,
                    () -> needs.said(id(mine, token, typed), mine.enterprise(), NeedFields.said(typed)));
            if (problems.isEmpty()) {
                done(context, mine, needs.create(said), "created");
            } else {
                own.refuse(
                        context,
                        HttpStatus.BAD_REQUEST,
                        FORM,
                        mine.page(),
                        NeedForm.fresh(mine, token, typed, problems));
            }
        });
    }

    /** The same form sent twice makes the same need; nobody can name the id of another's. */
    private static String id(Own mine, String token, Map<String, String> typed) {
        var all = List.of(mine.page().visitor().caller().account(), mine.enterprise(), token, typed);
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private void form(Context context) {
        var mine = own(context);
        var need = mine.data().need(context.pathParam("id"));
        own.show(context, FORM, mine.page(), NeedForm.of(mine, need, NeedFields.of(need), Map.of(), false));
    }

    private void change(Context context) {
        var mine = own(context);
        var known = mine.data().need(context.pathParam("id"));
        var form = own.form(context);
        var before = NeedFields.of(known);
        var typed = NeedFields.typed(form, before);
        if (!isAsSeen(form, known)) {
            tellOfChange(context, mine, known, typed);
            return;
        }
        var problems = new LinkedHashMap<String, String>();
        var said = read(
                mine,
                typed,
                problems,
                () -> needs.said(known, NeedFields.changed(EnterpriseNeeds.fields(known), before, typed)));
        if (!problems.isEmpty()) {
            own.refuse(
                    context,
                    HttpStatus.BAD_REQUEST,
                    FORM,
                    mine.page(),
                    NeedForm.of(mine, known, typed, problems, false));
        } else if (needs.change(said, known::equals)) {
            done(context, mine, said, "changed");
        } else {
            tellOfChange(context, mine, mine.data().need(known.id()), typed);
        }
    }

    private void close(Context context) {
        var mine = own(context);
        var known = mine.data().need(context.pathParam("id"));
        var closed = known.status().equals(EnterpriseNeeds.CLOSED) ? known : needs.closed(known);
        if (isAsSeen(own.form(context), known) && needs.change(closed, known::equals)) {
            done(context, mine, closed, "closed");
        } else {
            var now = mine.data().need(known.id());
            tellOfChange(context, mine, now, NeedFields.of(now));
        }
    }

    private static boolean isAsSeen(Parameters form, Need known) {
        return OwnPages.typed(form, TOKEN).equals(EnterpriseNeeds.version(known));
    }

    /** What was typed stays, with what is there now beside it; sent again it goes before. */
    private void tellOfChange(Context context, Own mine, Need now, Map<String, String> typed) {
        own.refuse(context, HttpStatus.CONFLICT, FORM, mine.page(), NeedForm.of(mine, now, typed, Map.of(), true));
    }

    private Own own(Context context) {
        return own.of(context, own.data(context).need(context.pathParam("id")).enterpriseId());
    }

    /**
     * {@return the need that is said}
     *
     * @param problems gets what is wrong with it, by field; whoever fills in a form wants to know of doubts as well
     */
    private static Need read(
            Own mine, Map<String, String> typed, Map<String, String> problems, Supplier<EnterpriseNeeds.Said> saying) {
        var language = mine.page().language();
        if (typed.get(NeedFields.TITLE).isEmpty()) {
            problems.put(NeedFields.TITLE, mine.t("web.needs.noTitle"));
        }
        if (typed.get(NeedFields.VISIBILITY).equals(Visibility.PRIVATE.code()) && !mine.canHide()) {
            problems.put(NeedFields.VISIBILITY, mine.t("web.needs.noPrivate"));
        }
        try {
            var said = saying.get();
            said.findings().forEach(f -> doubt(mine, f).ifPresent(d -> problems.putIfAbsent(f.field(), d)));
            return said.need();
        } catch (BrokenRule e) {
            var field = NeedFields.field(e.rule());
            problems.putIfAbsent(field, e.text(language).replaceFirst("^" + field + "[:：] ?", ""));
            return Need.of("none", "-", "");
        }
    }

    private static Optional<String> doubt(Own mine, Finding finding) {
        boolean unread = finding.after().startsWith("keywords: ");
        return finding.message()
                .map(m -> m.text(mine.page().language()))
                .or(() -> Optional.of(mine.t("web.needs.unread", finding.before()))
                        .filter(t -> unread));
    }

    private void done(Context context, Own mine, Need need, String what) {
        var values = Map.of("done", List.of(what), NeedsPage.SHOWN, List.of(need.id()));
        context.redirect(mine.page().own(NeedsPage.PATH, new Parameters(values)), HttpStatus.SEE_OTHER);
    }
}
