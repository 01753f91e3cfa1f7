package org.duijie.corpus;

import org.duijie.corpus.check.Messages;

/** The texts of this module. */
public final class CorpusMessages {
    /** Chinese and English texts of the rules about records, files and the store. */
    public static final Messages MESSAGES = Messages.beside(CorpusMessages.class);

    private CorpusMessages() {}
}
