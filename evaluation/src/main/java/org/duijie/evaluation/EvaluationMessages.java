package org.duijie.evaluation;

import org.duijie.corpus.check.Messages;

/** The texts of this module. */
public final class EvaluationMessages {
    /** Chinese and English texts of the rules about runs, judgments and measures. */
    public static final Messages MESSAGES = Messages.beside(EvaluationMessages.class);

    private EvaluationMessages() {}
}
