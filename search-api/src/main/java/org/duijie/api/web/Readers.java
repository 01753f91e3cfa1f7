package org.duijie.api.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.duijie.api.access.Caller;
import org.duijie.api.access.Refused;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.SeenData;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;

/**
 * In whose name somebody acts on the pages: the one place that says so. That of an enterprise's account in its own; that of a broker in the name of
 * the one chosen among those assigned; where there are no accounts, of any that was chosen. A cookie keeps what was chosen until the browser is closed. Safe
 * for several threads.
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
        var caller = Visitor.caller(context);
        return caller.enterprise()
                .or(() -> Optional.ofNullable(context.cookie(COOKIE))
                        .flatMap(Readers::decoded)
                        .filter(id -> mayActFor(caller, id)))
                .flatMap(this::enterprise);
    }

    /** {@return whether somebody may act for an enterprise} */
    static boolean mayActFor(Caller caller, String enterprise) {
        return caller.account().equals(Caller.OPEN) || caller.seesPrivateOf(enterprise);
    }

    /**
     * Has what follows done in an enterprise's name.
     *
     * @throws Refused {@code interactions.actor} if it may not be
     */
    void choose(Context context, Enterprise enterprise) {
        if (!mayActFor(Visitor.caller(context), enterprise.id())) {
            throw Refused.forbidden("interactions.actor", enterprise.id());
        }
        var encoded = URLEncoder.encode(enterprise.id(), StandardCharsets.UTF_8);
        context.header("Set-Cookie", COOKIE + "=" + encoded + SETTINGS);
    }

    /** Has what follows done in nobody's name. */
    void leave(Context context) {
        context.header("Set-Cookie", COOKIE + "=" + SETTINGS + "; Max-Age=0");
    }

    /** {@return the enterprise of an id} */
    Optional<Enterprise> enterprise(String id) {
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
