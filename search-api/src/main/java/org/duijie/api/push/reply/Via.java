package org.duijie.api.push.reply;

import java.util.Locale;

/** The way by which an answer came. */
public enum Via {
    /** A web page. */
    PAGE,
    /** A signed link in a message. */
    LINK,
    /** The HTTP API. */
    API,
    /** A feed. */
    FEED;

    /** {@return the name in tables and in the API} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Via of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
