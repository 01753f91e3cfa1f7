package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.api.access.Access;
import org.duijie.api.access.ApiKeys;
import org.duijie.api.access.Refused;
import org.duijie.api.access.Scope;
import org.duijie.api.access.SentForm;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.Parameters;
import org.duijie.corpus.check.BrokenRule;

/** The page {@code /keys}, on which people make and revoke API keys of their own account. Safe for several threads. */
public final class KeyPages {
    static final String PATH = "/keys";
    /** Who may, as over HTTP. */
    public static final Access OWN = Access.signedIn(Scope.ADMIN);

    private static final int BAD_REQUEST = 400;

    private final ApiKeys keys;
    private final Clock clock;
    private final Templates templates;
    private final int largestForm;

    KeyPages(Service service, Templates templates, int largestForm) {
        this.keys = new ApiKeys(service);
        this.clock = service.clock();
        this.templates = templates;
        this.largestForm = largestForm;
    }

    /** Adds the page to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list, OWN);
        routes.post(PATH, this::create, OWN);
        routes.post(PATH + "/{id}/revoke", this::revoke, OWN);
    }

    private void list(Context context) {
        show(context, KeysPage.Form.EMPTY, "");
    }

    /** What is answered is all that ever holds the secret, so that nothing leads elsewhere. */
    private void create(Context context) {
        var form = SentForm.of(context, largestForm);
        var page = Page.of(context);
        try {
            var caller = Visitor.caller(context);
            var scopes = form.all("scope").stream().map(KeyPages::scope).collect(Collectors.toSet());
            int days = form.number("days", KeysPage.USUAL_DAYS, 1, KeysPage.MOST_DAYS);
            var made =
                    keys.create(caller, caller.account(), OwnPages.typed(form, "name"), scopes, Duration.ofDays(days));
            show(context, KeysPage.Form.EMPTY, made.secret());
        } catch (BrokenRule e) {
            context.status(e instanceof Refused refused ? refused.status() : BAD_REQUEST);
            show(context, KeysPage.Form.typed(form, e.text(page.language())), "");
        }
    }

    private static Scope scope(String code) {
        return Scope.of(code).orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "key.scope", code));
    }

    private void revoke(Context context) {
        SentForm.of(context, largestForm);
        var caller = Visitor.caller(context);
        keys.revoke(caller, context.pathParam("id"), Optional.of(caller.account()));
        var done = new Parameters(Map.of(KeysPage.DONE, List.of("revoked")));
        context.redirect(Page.of(context).link(PATH, done), HttpStatus.SEE_OTHER);
    }

    private void show(Context context, KeysPage.Form form, String secret) {
        var page = Page.of(context);
        var own = keys.list(Optional.of(page.visitor().caller().account()));
        context.header("Cache-Control", "no-store")
                .html(templates.render("keys", page, KeysPage.of(page, own, form, secret, clock.instant())));
    }
}
