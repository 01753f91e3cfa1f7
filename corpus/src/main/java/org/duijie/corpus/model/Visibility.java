package org.duijie.corpus.model;

/** Who may see a record. A need that does not say is public, and so is an achievement whose 密级 does not say otherwise. */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** A need: its enterprise and the brokers whom that is assigned to. An achievement: who has the right to see secret ones. */
    PRIVATE;

    /** {@return the name in records, in lower case} */
    public String code() {
        return Codes.of(this);
    }

    /**
     * {@return the constant with this code}
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code visibility.unknown}
     */
    public static Visibility of(String code) {
        return Codes.parse(Visibility.class, "visibility.unknown", code);
    }
}
