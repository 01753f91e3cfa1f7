package org.duijie.recommender;

import org.duijie.corpus.check.Messages;

/** The texts of this module. */
public final class RecommenderMessages {
    /** Chinese and English texts of the rules about models, and the names of features. */
    public static final Messages MESSAGES = Messages.beside(RecommenderMessages.class);

    private RecommenderMessages() {}
}
