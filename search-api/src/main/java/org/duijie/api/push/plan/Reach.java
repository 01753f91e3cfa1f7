package org.duijie.api.push.plan;

import java.util.Optional;
import java.util.Set;
import org.duijie.api.access.Caller;
import org.duijie.api.access.Role;

/**
 * Whose proposals somebody sees and decides about.
 *
 * @param enterprises those assigned; empty for all
 */
public record Reach(Optional<Set<String>> enterprises) {
    /** All enterprises: for who has the data directory. */
    public static final Reach ALL = new Reach(Optional.empty());

    /** {@return an administrator's, all; a broker's, those assigned; nobody's of anybody else} */
    public static Reach of(Caller caller) {
        return caller.is(Role.ADMINISTRATOR)
                ? ALL
                : new Reach(Optional.of(caller.is(Role.BROKER) ? caller.assigned() : Set.of()));
    }

    /** {@return whether an enterprise is one of them} */
    public boolean includes(String enterprise) {
        return enterprises.map(e -> e.contains(enterprise)).orElse(true);
    }
}
