package org.duijie.api.push.compose;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** When an enterprise gets a digest, and what goes into it. Safe for several threads. */
public interface Rhythm {
    /** {@return how many proposals a digest of a moment may hold at most; 0 where none may go then} */
    int room(Handle handle, String enterprise, Instant now);

    /** {@return whether a technology may go no more, having been withdrawn or having become secret} */
    default boolean isWithdrawn(Item item) {
        return false;
    }

    /**
     * {@return what goes into a digest, in its order}
     *
     * @param offers the likeliest first, each of another thing
     * @param most how many at most
     */
    List<Offer> choose(Handle handle, String enterprise, List<Offer> offers, int most);

    /**
     * What may go.
     *
     * @param proposal the proposal's id
     * @param item the technology
     * @param probability that it interests, 0 to 1
     */
    record Offer(String proposal, Item item, double probability) {}

    /** {@return digests at once, as soon as anything is approved} */
    static Rhythm atOnce(int most) {
        return new Rhythm() {
            @Override
            public int room(Handle handle, String enterprise, Instant now) {
                return most;
            }

            @Override
            public List<Offer> choose(Handle handle, String enterprise, List<Offer> offers, int room) {
                return offers.stream().limit(room).toList();
            }
        };
    }
}
