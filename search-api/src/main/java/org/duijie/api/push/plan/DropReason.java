package org.duijie.api.push.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a proposal is dropped, by a broker or by itself. */
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
    OTHER,
    /** By itself: the technology was withdrawn, or became secret, after it was approved. */
    WITHDRAWN,
    /** By itself: another record of the same thing was pushed, or is likelier and about to be. */
    DUPLICATE;

    /** Those that a broker can give. */
    public static final List<DropReason> OF_BROKERS = List.of(UNFIT, KNOWN, TIMING, INCOMPLETE, OTHER);

    /** {@return the name on the command line, in tables and in the API} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the reason with this code} */
    public static Optional<DropReason> find(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}
