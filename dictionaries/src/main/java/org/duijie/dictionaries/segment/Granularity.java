package org.duijie.dictionaries.segment;

/** How finely text is cut. */
public enum Granularity {
    /** One cut without overlaps; every character that is not white space is in exactly one word. */
    FINE,
    /** Words followed by the meaningful words within them (锂电池 then 电池); punctuation left out. */
    SEARCH
}
