package org.duijie.api.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.SeenData;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;

/**
 * Who acts on the pages: the one place that says so. The enterprise of the account; where there are no accounts, the one that was chosen on the
 * page, kept in a cookie until the browser is closed; nobody where none was. Safe for several threads.
 */
final class Readers {
    private static final String COOKIE = "duijie-reader";
    private static final String SETTINGS = "; Path=/; HttpOnly; SameSite=Strict";

    private final SeenData data;

    Readers(SeenData data) {
        this.data = data;
    }

    /** {@return the enterprise in whose name a request is made} */
    Optional<Enterprise> of(Context context) {
        var visitor = Visitor.of(context);
        var id = visitor.isOpen()
                ? Optional.ofNullable(context.cookie(COOKIE)).flatMap(Readers::decoded)
                : visitor.caller().enterprise();
        return id.flatMap(this::enterprise);
    }

    /** Has what follows done in an enterprise's name. */
    void choose(Context context, Enterprise enterprise) {
        var encoded = URLEncoder.encode(enterprise.id(), StandardCharsets.UTF_8);
        context.header("Set-Cookie", COOKIE + "=" + encoded + SETTINGS);
    }

    /** Has what follows done in nobody's name. */
    void leave(Context context) {
        context.header("Set-Cookie", COOKIE + "=" + SETTINGS + "; Max-Age=0");
    }

    private Optional<Enterprise> enterprise(String id) {
        return data.find(Kind.ENTERPRISE, id).map(Enterprise.class::cast);
    }

    private static Optional<String> decoded(String cookie) {
        try {
            return Optional.of(URLDecoder.decode(cookie, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // none of ours
        }
    }
}
