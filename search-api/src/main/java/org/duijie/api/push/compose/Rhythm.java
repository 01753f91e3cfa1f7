package org.duijie.api.push.compose;

import java.time.Instant;

/** When an enterprise gets a digest, and how much of one. Safe for several threads. */
public interface Rhythm {
    /** {@return whether an enterprise may get a digest at a moment} */
    boolean due(String enterprise, Instant now);

    /** {@return how many proposals a digest of that moment may hold at most; none where it is zero} */
    int most(String enterprise, Instant now);

    /** {@return digests at once, as soon as anything is approved} */
    static Rhythm atOnce(int most) {
        return new Rhythm() {
            @Override
            public boolean due(String enterprise, Instant now) {
                return true;
            }

            @Override
            public int most(String enterprise, Instant now) {
                return most;
            }
        };
    }
}
