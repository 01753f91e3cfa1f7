package org.duijie.api.http;

import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Caller;
import org.duijie.corpus.check.BrokenRule;

/**
 * For which enterprise a request acts. Whoever belongs to one acts for that one; a broker for those assigned; where no accounts are configured,
 * for any that the request names.
 */
final class Acting {
    /** The name of the parameter, and of the key, that names an enterprise. */
    static final String ENTERPRISE = "enterpriseId";

    private static final int LONGEST_ID = 200;

    private Acting() {}

    /**
     * {@return the enterprise that a request is for}
     *
     * @param named the one that the request names, if it names one
     * @throws BrokenRule {@code acting.missing} if there is none, {@code acting.form}, {@code acting.foreign} if who asks may not act for it
     */
    static String enterprise(Caller caller, Optional<String> named) {
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
    static void requireFor(Caller caller, String enterprise) {
        if (!isFor(caller, enterprise)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "acting.foreign", enterprise);
        }
    }

    /** {@return whether who asks may act for an enterprise} */
    static boolean isFor(Caller caller, String enterprise) {
        return caller.account().equals(Caller.OPEN) || caller.seesPrivateOf(enterprise);
    }
}
