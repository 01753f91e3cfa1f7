package org.duijie.api.access;

import io.javalin.http.Context;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.RequestBody;

/** The form that a page sent; read once, so that the gate and the page both see it. */
public final class SentForm {
    /** The field that holds what tells our own forms from forged ones. */
    public static final String CSRF = "csrf";

    private static final String ATTRIBUTE = "org.duijie.api.access.form";

    private SentForm() {}

    /**
     * {@return the fields of the form that a request carries}
     *
     * @param most how many bytes it may have
     * @throws org.duijie.corpus.check.BrokenRule {@code http.form}, {@code http.tooLarge}
     */
    public static Parameters of(Context context, int most) {
        return context.attributeOrCompute(
                ATTRIBUTE, c -> RequestBody.form(RequestBody.read(c.bodyInputStream(), c.contentLength(), most)));
    }
}
