package org.duijie.api.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who asks.
 *
 * @param account the account's id; {@value #OPEN} where no accounts are configured, {@value #NOBODY} for who has not said who it is
 * @param roles what it may do; all where no accounts are configured, none for nobody
 * @param enterprise the id of the enterprise that it asks for, of an account with that role
 * @param assigned the ids of the enterprises assigned, of a broker
 * @param secrets whether it may see achievements that are secret
 */
public record Caller(
        String account, Set<Role> roles, Optional<String> enterprise, Set<String> assigned, boolean secrets) {
    /** The account of whoever asks where no accounts are configured. */
    public static final String OPEN = "open";

    /** The account of who has not said who it is. */
    public static final String NOBODY = "nobody";

    /** Copies the sets. */
    public Caller {
        roles = Set.copyOf(roles);
        assigned = Set.copyOf(assigned);
    }

    /** {@return who has not said who it is: sees what is public} */
    public static Caller nobody() {
        return new Caller(NOBODY, Set.of(), Optional.empty(), Set.of(), false);
    }

    /** {@return whoever asks where no accounts are configured, on this machine only: may do everything, sees what is public} */
    public static Caller open() {
        return new Caller(OPEN, Set.of(Role.values()), Optional.empty(), Set.of(), false);
    }

    /** {@return whether it has a role} */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** {@return the enterprises whose private needs it may see: its own and those assigned} */
    public Set<String> enterprises() {
        return Stream.concat(enterprise.stream(), assigned.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return whether it may see what an enterprise keeps private: its own, or that of one assigned} */
    public boolean seesPrivateOf(String enterpriseId) {
        return enterprises().contains(enterpriseId);
    }
}
