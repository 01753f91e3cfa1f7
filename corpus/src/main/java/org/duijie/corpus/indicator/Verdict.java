package org.duijie.corpus.indicator;

import java.util.Locale;

/** Whether what is offered meets what is asked. */
public enum Verdict {
    /** Every value offered is one asked for, or the range asked is within the one offered. */
    MET,
    /** No value offered is one asked for. */
    MISSED,
    /** Nothing comparable is offered, or what is offered leaves it open. */
    UNKNOWN;

    /** {@return the name in JSON, in lower case} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
