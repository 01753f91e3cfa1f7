package org.duijie.api.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is to the service; each may do what the {@linkplain Access rules} say of the role and nothing else. */
public enum Role {
    /** Asks for its own enterprise: its needs, saved searches, matches, inbox and settings. */
    ENTERPRISE,
    /** Pushes for the enterprises assigned. */
    BROKER,
    /** Judges and measures. */
    ANALYST,
    /** Keeps accounts, dictionaries, models and settings. */
    ADMINISTRATOR;

    /** {@return its name in the API, on the command line and in settings, {@code enterprise}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the role of a code} */
    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}
