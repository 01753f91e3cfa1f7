package org.duijie.dictionaries.segment;

/** Where a word comes from. */
public enum Origin {
    /** HanLP's core dictionary. */
    CORE,
    /** HanLP's supplement to it. */
    SUPPLEMENT,
    /** The domain dictionary that is shipped. */
    DOMAIN,
    /** A user's dictionary. */
    USER,
    /** A rule: numbers and letters, affixes, or a character that no dictionary has. */
    RULE
}
