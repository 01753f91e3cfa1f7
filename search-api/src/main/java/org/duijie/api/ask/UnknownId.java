package org.duijie.api.ask;

import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** Nothing that the caller may see has the id asked for. */
public final class UnknownId extends BrokenRule {
    private static final long serialVersionUID = 1;

    UnknownId(String rule, String id) {
        super(ApiMessages.MESSAGES, rule, id);
    }
}
