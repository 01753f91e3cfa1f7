package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.access.Access;
import org.duijie.api.access.Refused;
import org.duijie.api.access.SentForm;
import org.duijie.api.access.Session;
import org.duijie.api.access.SignIn;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.Parameters;
import org.duijie.api.config.Listen;

/** The pages {@code /sign-in} and {@code /sign-out}. Safe for several threads. */
public final class SignInPages {
    private static final String PATH = "/sign-in";
    private static final String TO = "to";

    private final SignIn signIn;
    private final Listen listen;
    private final Templates templates;
    private final int largestForm;

    SignInPages(SignIn signIn, Listen listen, Templates templates, int largestForm) {
        this.signIn = signIn;
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
     */
    public record Model(String name, String to, String problem) {}

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
    }

    private void show(Context context) {
        var page = Page.of(context);
        show(context, page, new Model("", local(page.parameters().one(TO)), ""));
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
            e.retryAfter().ifPresent(after -> context.header("Retry-After", Long.toString(after.toSeconds())));
            context.status(e.status());
            var page = Page.of(context);
            show(context, page, new Model(name, to, e.text(page.language())));
        }
    }

    private void leave(Context context) {
        Visitor.of(context).session().ifPresent(signIn::leave);
        setCookie(context, "", "; Max-Age=0");
        context.redirect(Page.of(context).link("/"), HttpStatus.SEE_OTHER);
    }

    /** Ends the session from before and keeps the new one. */
    private void keep(Context context, Session session) {
        Visitor.orNobody(context).session().ifPresent(signIn::end);
        setCookie(context, session.token(), "");
    }

    private void setCookie(Context context, String value, String more) {
        var secure = listen.isSecure() ? "; Secure" : "";
        context.header(
                "Set-Cookie",
                listen.sessionCookie() + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure + more);
    }

    private void show(Context context, Page page, Model model) {
        context.header("Cache-Control", "no-store").html(templates.render("signIn", page, model));
    }

    /** {@return an address on this server; the start page for any other} */
    private static String local(Optional<String> to) {
        return to.filter(t -> t.matches("/(?![/\\\\])[\\x21-\\x7e]*")).orElse("/");
    }
}
