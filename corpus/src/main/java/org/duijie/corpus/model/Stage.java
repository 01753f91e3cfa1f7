package org.duijie.corpus.model;

/** How far an achievement has come: 初期, 中期, 成熟应用. */
public enum Stage {
    EARLY,
    MIDDLE,
    MATURE;

    /** {@return the name in records, in lower case} */
    public String code() {
        return Codes.of(this);
    }

    /**
     * {@return the constant with this code}
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code stage.unknown}
     */
    public static Stage of(String code) {
        return Codes.parse(Stage.class, "stage.unknown", code);
    }
}
