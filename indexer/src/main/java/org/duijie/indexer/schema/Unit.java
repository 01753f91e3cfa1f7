package org.duijie.indexer.schema;

/** What a term of the index is. */
public enum Unit {
    /** A word or a part of one, in the fields of {@link TextField}. */
    WORD,
    /** A pair of neighbouring characters, in the field {@link IndexSchema#TITLE_BIGRAMS}. */
    BIGRAM
}
