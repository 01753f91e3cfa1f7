package org.duijie.api.push.link;

import java.util.Locale;

/** What a signed link is for; one that was signed for another purpose is refused. */
public enum Purpose {
    /** An enterprise wants to hear nothing more. */
    UNSUBSCRIBE,
    /** An answer to a proposal. */
    REPLY,
    /** Reading a feed. */
    FEED;

    /** {@return the part of the address that tells it} */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
