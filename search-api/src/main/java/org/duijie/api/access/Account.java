package org.duijie.api.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may sign in or hold keys.
 *
 * @param id never changes
 * @param name that people type to sign in
 * @param roles what it may do
 * @param enterprise the enterprise that it asks for, of one with that role
 * @param assigned the enterprises assigned, of a broker
 * @param secrets whether it may see achievements that are secret
 * @param createdAt when it was made
 * @param disabled whether it may do nothing any more
 */
public record Account(
        String id,
        String name,
        Set<Role> roles,
        Optional<String> enterprise,
        Set<String> assigned,
        boolean secrets,
        Instant createdAt,
        boolean disabled) {
    /** Copies the sets. */
    public Account {
        roles = Set.copyOf(roles);
        assigned = Set.copyOf(assigned);
    }

    /** {@return it as who asks} */
    public Caller caller() {
        return new Caller(id, roles, enterprise, assigned, secrets);
    }
}
