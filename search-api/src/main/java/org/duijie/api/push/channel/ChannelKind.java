package org.duijie.api.push.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a recipient is written to. */
public enum ChannelKind {
    /** An address that messages are posted to, signed. */
    WEBHOOK,
    /** An e-mail address. */
    MAIL,
    /** The inbox of the pages and the API. */
    INBOX,
    /** A feed at a secret address. */
    ATOM,
    /** A group robot of 企业微信. */
    WECOM,
    /** A group robot of 钉钉. */
    DINGTALK;

    /** {@return the name in tables and texts, such as {@code webhook}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether the target is an address of the web} */
    boolean isWeb() {
        return this == WEBHOOK || this == WECOM || this == DINGTALK;
    }

    /** {@return the kind of a code} */
    public static Optional<ChannelKind> find(String code) {
        return Stream.of(values()).filter(k -> k.code().equals(code)).findFirst();
    }
}
