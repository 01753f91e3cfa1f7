package org.duijie.api.ask;

import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** Nothing that everybody may see has the id asked for. */
public final class UnknownId extends BrokenRule {
    private static final long serialVersionUID = 1;

    /** As what is asked for has it: the rule names its kind. */
    public UnknownId(String rule, String id) {
        super(ApiMessages.MESSAGES, rule, id);
    }
}
