package org.duijie.corpus.indicator;

import java.util.Locale;

/** Whether an indicator's value is that of the named property or by how much it changes. */
public enum Change {
    /** The property has the value: 能耗为30kW·h. */
    NONE,
    /** The property grows by it: 产量提高30%. */
    INCREASED,
    /** The property falls by it: 能耗降低30%. */
    REDUCED;

    /** {@return the name in JSON, in lower case} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the constant with this code}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Change of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
