package org.duijie.indexer;

import org.duijie.corpus.check.Messages;

/** The texts of this module. */
public final class IndexerMessages {
    /** Chinese and English texts of the rules about indexes and queries. */
    public static final Messages MESSAGES = Messages.beside(IndexerMessages.class);

    private IndexerMessages() {}
}
