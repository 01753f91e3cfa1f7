package org.duijie.api.web;

import io.javalin.http.Context;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.Parameters;

/** The page that says what went wrong. Safe for several threads. */
public final class ErrorPage {
    private final Templates templates;

    ErrorPage(Templates templates) {
        this.templates = templates;
    }

    /**
     * What the page shows.
     *
     * @param status the HTTP status
     * @param title what that status means
     * @param detail what to do about it
     */
    public record Model(int status, String title, String detail) {}

    /** {@return the HTML, in the language of the parameters} */
    public String render(Context context, int status, String title, String detail) {
        var page = Page.at("/", new Parameters(context.queryParamMap()), Visitor.orNobody(context));
        return templates.render("error", page, new Model(status, title, detail));
    }
}
