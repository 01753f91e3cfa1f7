package org.duijie.api.push.plan;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What asks for a technology on behalf of an enterprise.
 *
 * @param kind what it is
 * @param id of the need, of the saved search or of the enterprise
 * @param title how a person knows it
 * @param probability that the technology interests it; empty for a saved search, which is met or not
 */
public record Trigger(Kind kind, String id, String title, OptionalDouble probability) {
    /** What can ask. */
    public enum Kind {
        /** One of the enterprise's needs, private ones too. */
        NEED,
        /** What the enterprise is and makes. */
        PROFILE,
        /** A search that it saved. */
        SEARCH;

        /** {@return the name in tables and in the API} */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** {@return the kind of a code} */
        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
