package org.duijie.api.push.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a broker drops a proposal. */
public enum DropReason {
    /** It does not fit. */
    UNFIT,
    /** The enterprise knows it already. */
    KNOWN,
    /** It is not the time for it. */
    TIMING,
    /** The record says too little; another record of the same thing may be proposed. */
    INCOMPLETE,
    /** Something else. */
    OTHER;

    /** {@return the name on the command line, in tables and in the API} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the reason with this code} */
    public static Optional<DropReason> find(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}
