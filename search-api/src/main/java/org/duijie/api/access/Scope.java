package org.duijie.api.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an API key is for. It narrows what the roles of its account allow and never widens it. */
public enum Scope {
    /** Asks and changes nothing. */
    READ,
    /** Writes needs, interactions, judgments. */
    WRITE,
    /** Plans, approves and sends pushes, and answers them. */
    PUSH,
    /** Keeps accounts, keys, dictionaries, and reads the audit log. */
    ADMIN;

    /** {@return its name in the API and on the command line, {@code read}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the scope of a code} */
    public static Optional<Scope> of(String code) {
        return Stream.of(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
