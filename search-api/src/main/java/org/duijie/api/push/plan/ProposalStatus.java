package org.duijie.api.push.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a proposal has come. */
public enum ProposalStatus {
    /** A broker is to decide. */
    PLANNED,
    /** It goes with the next digest. */
    APPROVED,
    /** A broker decided that it does not go. */
    DROPPED,
    /** It is in a digest that is about to go. */
    COMPOSED,
    /** It went. */
    SENT;

    /** {@return the name in tables and in the API} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the status with this code} */
    public static Optional<ProposalStatus> find(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
