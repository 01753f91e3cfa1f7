package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Access;
import org.duijie.api.access.OidcSignIn;
import org.duijie.api.access.Refused;
import org.duijie.api.access.Scope;
import org.duijie.api.access.SentForm;
import org.duijie.api.access.Session;
import org.duijie.api.access.SignIn;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.Parameters;
import org.duijie.api.config.Listen;
import org.duijie.corpus.check.BrokenRule;

/**
 * The pages {@code /sign-in}, {@code /sign-in/oidc} where there is a provider, {@code /sign-out}, and {@code /account}, on which people change their
 * password. Safe for several threads.
 */
public final class SignInPages {
    private static final String PATH = "/sign-in";
    private static final String OIDC = "/sign-in/oidc";
    private static final String ACCOUNT = "/account";
    private static final String TO = "to";
    private static final String STATE = "duijie-oidc";
    private static final Parameters CHANGED = new Parameters(Map.of("changed", List.of("1")));
    private static final int BAD_REQUEST = 400;

    private final SignIn signIn;
    private final Optional<OidcSignIn> oidc;
    private final Listen listen;
    private final Templates templates;
    private final int largestForm;

    SignInPages(SignIn signIn, Listen listen, Templates templates, int largestForm) {
        this.signIn = signIn;
        this.oidc = signIn.oidc();
        this.listen = listen;
        this.templates = templates;
        this.largestForm = largestForm;
    }

    /**
     * What the page shows.
     *
     * @param name what was typed before
     * @param to where to go afterwards
     * @param problem why it did not work; empty for nothing
     * @param oidc where to sign in with the provider; empty where there is none
     */
    public record Model(String name, String to, String problem, String oidc) {}

    /**
     * What the page of somebody's own account shows.
     *
     * @param roles what they are
     * @param problem why the password was not changed; empty for nothing
     * @param changed whether it was
     */
    public record Own(String roles, String problem, boolean changed) {}

    /** Leads somebody who is not signed in to the page, and back afterwards where nothing was being sent. */
    public static void leadThere(Context context) {
        var page = Page.at(PATH, new Parameters(context.queryParamMap()), Visitor.nobody());
        var to = context.method().name().equals("GET") ? wanted(context) : "/";
        var address = page.link(PATH, new Parameters(Map.of(TO, List.of(to))));
        if (context.header("HX-Request") != null) {
            context.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", page.link(PATH));
        } else {
            context.redirect(address, HttpStatus.SEE_OTHER);
        }
    }

    private static String wanted(Context context) {
        var query = context.queryString();
        return query == null ? context.path() : context.path() + "?" + query;
    }

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show, Access.PUBLIC);
        routes.post(PATH, this::enter, Access.PUBLIC);
        routes.post("/sign-out", this::leave, Access.PUBLIC);
        routes.get(ACCOUNT, this::own, Access.signedIn(Scope.READ));
        routes.post(ACCOUNT + "/password", this::changePassword, Access.signedIn(Scope.WRITE));
        if (oidc.isPresent()) {
            routes.get(OIDC, this::toProvider, Access.PUBLIC);
            routes.get(OIDC + "/back", this::fromProvider, Access.PUBLIC);
        }
    }

    private void show(Context context) {
        var page = Page.of(context);
        show(context, page, "", local(page.parameters().one(TO)), "");
    }

    private void enter(Context context) {
        var form = SentForm.of(context, largestForm);
        var name = form.one("name").orElse("");
        var to = local(form.one(TO));
        try {
            var session = signIn.byPassword(name, form.one("password").orElse(""), signIn.address(context));
            keep(context, session);
            context.redirect(to, HttpStatus.SEE_OTHER);
        } catch (Refused e) {
            refuse(context, name, to, e);
        }
    }

    private void refuse(Context context, String name, String to, Refused refused) {
        refused.retryAfter().ifPresent(after -> context.header("Retry-After", Long.toString(after.toSeconds())));
        context.status(refused.status());
        var page = Page.of(context);
        show(context, page, name, to, refused.text(page.language()));
    }

    private void toProvider(Context context) {
        var to = local(Page.of(context).parameters().one(TO));
        try {
            var begun = oidc.orElseThrow().begin(to, back(context));
            setCookie(context, STATE, begun.state(), "; Max-Age=600");
            context.redirect(begun.provider().toString(), HttpStatus.SEE_OTHER);
        } catch (Refused e) {
            refuse(context, "", to, e);
        }
    }

    private void fromProvider(Context context) {
        var parameters = Page.of(context).parameters();
        var kept = Optional.ofNullable(context.cookie(STATE)).orElse("");
        try {
            var finished = oidc.orElseThrow()
                    .finish(
                            parameters.one("state").orElse(""),
                            kept,
                            parameters.one("code").orElse("-"),
                            back(context));
            setCookie(context, STATE, "", "; Max-Age=0");
            keep(context, finished.session());
            context.redirect(finished.cameFor(), HttpStatus.SEE_OTHER);
        } catch (Refused e) {
            refuse(context, "", "/", e);
        }
    }

    private URI back(Context context) {
        return URI.create(listen.url(context.req().getLocalPort()) + OIDC + "/back");
    }

    private void own(Context context) {
        showOwn(context, "");
    }

    private void changePassword(Context context) {
        var form = SentForm.of(context, largestForm);
        var fresh = form.one("fresh").orElse("");
        try {
            if (!fresh.equals(form.one("again").orElse(""))) {
                throw new BrokenRule(ApiMessages.MESSAGES, "password.differ");
            }
            var visitor = Visitor.of(context);
            var session =
                    signIn.changePassword(visitor, form.one("present").orElse(""), fresh, signIn.address(context));
            setCookie(context, listen.sessionCookie(), session.token(), "");
            context.redirect(Page.of(context).link(ACCOUNT, CHANGED), HttpStatus.SEE_OTHER);
        } catch (BrokenRule e) {
            context.status(e instanceof Refused refused ? refused.status() : BAD_REQUEST);
            showOwn(context, e.text(Page.of(context).language()));
        }
    }

    private void showOwn(Context context, String problem) {
        var page = Page.of(context);
        var roles = page.visitor().caller().roles().stream()
                .sorted()
                .map(r -> page.t("web.role." + r.code()))
                .collect(Collectors.joining(page.t("web.separator")));
        var model = new Own(roles, problem, page.parameters().one("changed").isPresent());
        context.header("Cache-Control", "no-store").html(templates.render("account", page, model));
    }

    private void leave(Context context) {
        Visitor.of(context).session().ifPresent(signIn::leave);
        setCookie(context, listen.sessionCookie(), "", "; Max-Age=0");
        context.redirect(Page.of(context).link("/"), HttpStatus.SEE_OTHER);
    }

    /** Ends the session from before and keeps the new one. */
    private void keep(Context context, Session session) {
        Visitor.orNobody(context).session().ifPresent(signIn::end);
        setCookie(context, listen.sessionCookie(), session.token(), "");
    }

    private void setCookie(Context context, String name, String value, String more) {
        var secure = listen.isSecure() ? "; Secure" : "";
        context.res().addHeader("Set-Cookie", name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure + more);
    }

    private void show(Context context, Page page, String name, String to, String problem) {
        var parameters = new Parameters(Map.of(TO, List.of(to)));
        var model = new Model(name, to, problem, oidc.isPresent() ? page.link(OIDC, parameters) : "");
        context.header("Cache-Control", "no-store").html(templates.render("signIn", page, model));
    }

    /** {@return an address on this server; the start page for any other} */
    private static String local(Optional<String> to) {
        return to.filter(t -> t.matches("/(?![/\\\\])[\\x21-\\x7e]*")).orElse("/");
    }
}
