package org.duijie.api.push.plan;

import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** There is no proposal of this id, or none that who asks may see. */
public final class UnknownProposal extends BrokenRule {
    private static final long serialVersionUID = 1;

    UnknownProposal(String id) {
        super(ApiMessages.MESSAGES, "push.proposal", id);
    }
}
