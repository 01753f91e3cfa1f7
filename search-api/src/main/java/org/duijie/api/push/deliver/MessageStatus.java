package org.duijie.api.push.deliver;

import java.util.Locale;

/** Where a message stands. */
public enum MessageStatus {
    /** To be sent, perhaps again. */
    WAITING,
    /** The receiver has it. */
    SENT,
    /** Given up; can be replayed. */
    DEAD;

    /** {@return the name in tables and texts, such as {@code waiting}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
