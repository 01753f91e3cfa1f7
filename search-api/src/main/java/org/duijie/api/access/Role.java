package org.duijie.api.access;

/** What somebody is to the service; each may do what the {@linkplain Caller rights} of the role say and nothing else. */
public enum Role {
    /** Asks for its own enterprise: its needs, saved searches, matches, inbox and settings. */
    ENTERPRISE,
    /** Pushes for the enterprises assigned. */
    BROKER,
    /** Judges and measures. */
    ANALYST,
    /** Keeps accounts, dictionaries, models and settings. */
    ADMINISTRATOR
}
