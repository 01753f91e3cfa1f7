package org.duijie.corpus.quality;

import java.util.Locale;

/** What may be wrong with a field of a record that broke no rule. */
public enum Fault {
    /** Nothing is said. */
    MISSING,
    /** Too little is said to be of use. */
    SHORT,
    /** A summary that only repeats the title. */
    REPEATED,
    /** A value that fails its check: a check character, a class or region that does not exist. */
    DOUBTFUL,
    /** An end before its beginning. */
    ORDER,
    /** A number that must be more than zero. */
    ZERO;

    /** {@return the name in answers and of texts, in lower case} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
