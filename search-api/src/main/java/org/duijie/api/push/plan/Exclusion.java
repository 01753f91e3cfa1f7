package org.duijie.api.push.plan;

import java.util.Locale;

/** Why something that is likely enough is not proposed. */
public enum Exclusion {
    /** The technology is secret. */
    SECRET,
    /** It is the enterprise's own. */
    OWN,
    /** The enterprise has rejected it, asked for it or signed for it. */
    KNOWN,
    /** It, or another record of the same thing, was proposed before. */
    PROPOSED,
    /** A refusal holds it back. */
    COOL_DOWN,
    /** The record is not in the index any more. */
    WITHDRAWN;

    /** {@return the name in JSON} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
