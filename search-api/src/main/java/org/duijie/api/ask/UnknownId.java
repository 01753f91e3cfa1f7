package org.duijie.api.ask;

import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** Nothing that the caller may see has the id asked for. */
public final class UnknownId extends BrokenRule {
    private static final long serialVersionUID = 1;

    /** An id that is not known, or not to be known of. */
    public UnknownId(String rule, String id) {
        super(ApiMessages.MESSAGES, rule, id);
    }
}
