package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Caller;
import org.duijie.corpus.check.BrokenRule;

/**
 * For which enterprise a request acts. Whoever belongs to one acts for that one; a broker for those assigned; where no accounts are configured,
 * for any that the request names.
 *
 * @param callers says who asks
 */
record Acting(Function<Context, Caller> callers) {
    /** The name of the parameter, and of the key, that names an enterprise. */
    static final String ENTERPRISE = "enterpriseId";

    private static final int LONGEST_ID = 200;

    /** {@return who asks} */
    Caller caller(Context context) {
        return callers.apply(context);
    }

    /**
     * {@return the enterprise that a request is for}
     *
     * @param named the one that the request names, if it names one
     * @throws BrokenRule {@code acting.missing} if there is none, {@code acting.form}, {@code acting.foreign} if who asks may not act for it
     */
    String enterprise(Caller caller, Optional<String> named) {
        var enterprise = named.or(caller::enterprise)
                .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "acting.missing", ENTERPRISE));
        if (enterprise.isEmpty()
                || enterprise.length() > LONGEST_ID
                || enterprise.chars().anyMatch(Character::isWhitespace)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "acting.form", enterprise, LONGEST_ID);
        }
        requireFor(caller, enterprise);
        return enterprise;
    }

    /** @throws BrokenRule {@code acting.foreign} if who asks may not act for an enterprise */
    void requireFor(Caller caller, String enterprise) {
        if (!isFor(caller, enterprise)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "acting.foreign", enterprise);
        }
    }

    /** {@return whether who asks may act for an enterprise} */
    boolean isFor(Caller caller, String enterprise) {
        return caller.account().equals(Caller.OPEN) || caller.seesPrivateOf(enterprise);
    }
}
