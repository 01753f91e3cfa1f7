package org.duijie.api.push.policy;

import java.time.Duration;
import java.util.Locale;

/**
 * How long nothing of a kind is proposed after a refusal.
 *
 * @param length how long, zero for not at all
 * @param holds what is not proposed
 */
public record CoolDown(Duration length, Scope holds) {
    /** What is not proposed meanwhile. The technology that was refused never is again. */
    public enum Scope {
        /** What only the refused need asks for. */
        NEED,
        /** What is of the refused technology's field. */
        FIELD,
        /** Anything. */
        EVERYTHING;

        /** {@return the name in settings} */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
