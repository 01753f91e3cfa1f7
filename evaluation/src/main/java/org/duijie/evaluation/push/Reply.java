package org.duijie.evaluation.push;

import java.util.Locale;

/** What came back to a push. */
public enum Reply {
    /** Contact was sought, talks began, or a contract was signed; or the item was kept. */
    ACCEPTED,
    /** It was turned down. */
    REJECTED;

    /** {@return the name in files, in lower case} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
