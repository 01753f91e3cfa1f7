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
 * @param key the id of the API key that it asks with, of a program
 * @param scopes what the key is for; all for people, who have none
 */
public record Caller(
        String account,
        Set<Role> roles,
        Optional<String> enterprise,
        Set<String> assigned,
        boolean secrets,
        Optional<String> key,
        Set<Scope> scopes) {
    /** The account of whoever asks where no accounts are configured. */
    public static final String OPEN = "open";

    /** The account of who has not said who it is. */
    public static final String NOBODY = "nobody";

    /** The account of the command line in the audit log: whoever can write the data directory. */
    public static final String COMMAND_LINE = "command-line";

    /** Copies the sets. */
    public Caller {
        roles = Set.copyOf(roles);
        assigned = Set.copyOf(assigned);
        scopes = Set.copyOf(scopes);
    }

    /** A person, who needs no key. */
    public Caller(String account, Set<Role> roles, Optional<String> enterprise, Set<String> assigned, boolean secrets) {
        this(account, roles, enterprise, assigned, secrets, Optional.empty(), Set.of(Scope.values()));
    }

    /** {@return who has not said who it is: sees what is public} */
    public static Caller nobody() {
        return new Caller(NOBODY, Set.of(), Optional.empty(), Set.of(), false);
    }

    /** {@return whoever asks where no accounts are configured, on this machine only: may do everything, sees what is public} */
    public static Caller open() {
        return new Caller(OPEN, Set.of(Role.values()), Optional.empty(), Set.of(), false);
    }

    /** {@return who runs a command on the machine itself} */
    public static Caller commandLine() {
        return new Caller(COMMAND_LINE, Set.of(Role.values()), Optional.empty(), Set.of(), false);
    }

    /** {@return the same, asking with an API key} */
    Caller with(String keyId, Set<Scope> keyScopes) {
        return new Caller(account, roles, enterprise, assigned, secrets, Optional.of(keyId), keyScopes);
    }

    /** {@return whether it has a role} */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** {@return the enterprises whose private needs it may see: its own and those assigned} */
    public Set<String> enterprises() {
        return Stream.concat(enterprise.stream(), assigned.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return whether it has said who it is, or need not} */
    public boolean isKnown() {
        return !account.equals(NOBODY);
    }

    /** {@return whether it may see what an enterprise keeps private: its own, or that of one assigned} */
    public boolean seesPrivateOf(String enterpriseId) {
        return enterprises().contains(enterpriseId);
    }
}
