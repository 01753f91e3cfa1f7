package org.duijie.api.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.duijie.api.access.Access;
import org.duijie.api.access.Refused;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.api.access.SentForm;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.SeenData;
import org.duijie.api.ask.Sight;
import org.duijie.corpus.model.CorpusRecord;

/**
 * What the own pages of enterprises have in common: whose they are, who may, and how they are shown. An enterprise's account has its own; a broker
 * those of the enterprises assigned, and where there are no accounts everybody those of any: of the one that the address names, else of the
 * one that was chosen. Safe for several threads.
 */
final class OwnPages {
    /** Who may look. */
    static final Access READ = access(Scope.READ);
    /** Who may change what an enterprise says. */
    static final Access WRITE = access(Scope.WRITE);
    /** Who may change what is pushed to it, and answer. */
    static final Access PUSH = access(Scope.PUSH);

    private final Sight sight;
    private final Readers readers;
    private final Templates templates;
    private final int largestForm;

    OwnPages(Sight sight, Readers readers, Templates templates, int largestForm) {
        this.sight = sight;
        this.readers = readers;
        this.templates = templates;
        this.largestForm = largestForm;
    }

    private static Access access(Scope scope) {
        return Access.of(scope, Role.ENTERPRISE, Role.BROKER);
    }

    /** Shows an enterprise's page, or has one chosen. */
    void read(Context context, Consumer<Own> show) {
        go(context, Page.of(context).parameters(), enterprise -> show.accept(of(context, enterprise)));
    }

    /** Does what a form says, for the enterprise that it names. */
    void write(Context context, Consumer<Own> act) {
        go(context, form(context), enterprise -> act.accept(of(context, enterprise)));
    }

    /** As the others, for an administrator too, of any enterprise that there is: shown or done is what needs not to act for it. */
    void readOfAny(Context context, Consumer<Own> show) {
        go(context, Page.of(context).parameters(), enterprise -> show.accept(ofAny(context, enterprise)));
    }

    /** The same for what a form says. */
    void writeOfAny(Context context, Consumer<Own> act) {
        go(context, form(context), enterprise -> act.accept(ofAny(context, enterprise)));
    }

    private Own ofAny(Context context, String enterprise) {
        var caller = Visitor.caller(context);
        if (Readers.mayActFor(caller, enterprise) || !caller.is(Role.ADMINISTRATOR)) {
            return of(context, enterprise);
        }
        var data = sight.of(context);
        return new Own(Page.of(context).as(Optional.of(data.enterprise(enterprise))), enterprise, data);
    }

    private void go(Context context, Parameters named, Consumer<String> act) {
        var caller = Visitor.caller(context);
        var enterprise = named.one(Own.ENTERPRISE)
                .filter(e -> !e.isBlank())
                .or(caller::enterprise)
                .or(() -> readers.of(context).map(CorpusRecord::id));
        enterprise.ifPresentOrElse(act, () -> choose(context));
    }

    /**
     * {@return a request as one for an enterprise}
     *
     * @throws Refused {@code acting.foreign} if who asks may not act for it
     */
    Own of(Context context, String enterprise) {
        if (!Readers.mayActFor(Visitor.caller(context), enterprise)) {
            throw Refused.forbidden("acting.foreign", enterprise);
        }
        return new Own(Page.of(context).as(readers.enterprise(enterprise)), enterprise, sight.of(context));
    }

    private void choose(Context context) {
        var page = Page.of(context);
        var assigned = Visitor.caller(context).assigned().stream()
                .sorted()
                .map(id -> new ReaderPage.Link(
                        readers.enterprise(id).map(CorpusRecord::displayTitle).orElse(id),
                        page.link(page.path(), new Parameters(Map.of(Own.ENTERPRISE, List.of(id))))))
                .toList();
        boolean any = page.may(PushSettingsPages.ANY) && page.path().equals(PushSettingsPage.PATH);
        show(context, "chooseEnterprise", page, new ChoicePage(assigned, any));
    }

    /** {@return what who asks may see} */
    SeenData data(Context context) {
        return sight.of(context);
    }

    /** {@return the form that was sent} */
    Parameters form(Context context) {
        return SentForm.of(context, largestForm);
    }

    /** {@return the value of a field, without blanks at its ends; empty where it is not there} */
    static String typed(Parameters form, String field) {
        return form.one(field).map(v -> v.replace("\r\n", "\n").strip()).orElse("");
    }

    void show(Context context, String template, Page page, Object model) {
        context.header("Cache-Control", "no-store").html(templates.render(template, page, model));
    }

    /** Shows what was wrong. */
    void refuse(Context context, HttpStatus status, String template, Page page, Object model) {
        context.status(status);
        show(context, template, page, model);
    }
}
