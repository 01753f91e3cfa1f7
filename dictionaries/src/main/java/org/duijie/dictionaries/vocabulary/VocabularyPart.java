package org.duijie.dictionaries.vocabulary;

/** A part of what is shipped that can be left out, to measure what it is worth. */
public enum VocabularyPart {
    /** The terms; HanLP's words remain. */
    TERMS,
    /** The synonyms. */
    SYNONYMS,
    /** The weights of words that say little; function words stay left out. */
    STOP_WEIGHTS,
    /** The normal forms and parts of mixed tokens; each remains whole as it is written. */
    MIXED_TOKENS
}
