package org.duijie.corpus.model;

/** Who may see a need. A need that does not say is public. */
public enum Visibility {
    PUBLIC,
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
