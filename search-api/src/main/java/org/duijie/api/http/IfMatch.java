package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** Keeps changes from being made to something else than what their sender saw (RFC 9110, RFC 6585). */
final class IfMatch {
    private static final String HEADER = "If-Match";

    private IfMatch() {}

    /** @throws BrokenRule {@code http.ifMatchMissing}, {@code http.ifMatch} */
    static void require(Context context, String tag) {
        if (context.header(HEADER) == null) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.ifMatchMissing");
        }
        requireIfGiven(context, tag);
    }

    /** @throws BrokenRule {@code http.ifMatch} */
    static void requireIfGiven(Context context, String tag) {
        var given = context.header(HEADER);
        if (given != null
                && Stream.of(given.split(",", -1)).map(String::strip).noneMatch(t -> t.equals("*") || t.equals(tag))) {
            throw changed(tag);
        }
    }

    /** {@return the rule that it is something else by now} */
    static BrokenRule changed(String tag) {
        return new BrokenRule(ApiMessages.MESSAGES, "http.ifMatch", tag);
    }
}
