package org.duijie.evaluation.judge;

import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** There is no pool of the name asked for. */
public final class UnknownPool extends BrokenRule {
    private static final long serialVersionUID = 1;

    UnknownPool(String name) {
        super(EvaluationMessages.MESSAGES, "judging.pool", name);
    }
}
