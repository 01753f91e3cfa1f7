package org.duijie.corpus.model;

/** What an enterprise or a broker did with an item, from seeing it in a list to signing a contract. */
public enum Event {
    IMPRESSION,
    VIEW,
    SAVE,
    CONTACT,
    NEGOTIATE,
    SIGN,
    REJECT;

    /** {@return the name in records, in lower case} */
    public String code() {
        return Codes.of(this);
    }

    /**
     * {@return the constant with this code}
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code event.unknown}
     */
    public static Event of(String code) {
        return Codes.parse(Event.class, "event.unknown", code);
    }
}
