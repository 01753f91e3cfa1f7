package org.duijie.api.access;

import io.javalin.security.RouteRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rule of a route or a page: who may. A server does not start while one of its routes has none.
 *
 * @param who whether nobody in particular may, too
 * @param roles one of which is needed, of who has said who it is
 * @param scope what an API key must be for
 */
public record Access(Who who, Set<Role> roles, Scope scope) implements RouteRole {
    /** Everybody may, and is not asked who it is: health, the description, sign-in. */
    public static final Access PUBLIC = new Access(Who.EVERYBODY, EnumSet.allOf(Role.class), Scope.READ);

    /** Everybody may who has a link that was signed here, from a page of another site or a mail program too: what the link says is all that it does. */
    public static final Access LINK = new Access(Who.LINK, EnumSet.allOf(Role.class), Scope.READ);

    /** Public records: every account may, and nobody in particular where the settings have {@code access.anonymous}. */
    public static final Access RECORDS = new Access(Who.ANONYMOUS, EnumSet.allOf(Role.class), Scope.READ);

    /** The roles in {@code x-roles} for who has not signed in: always, or by the settings. */
    private static final String NOBODY = "nobody";

    private static final String ANONYMOUS = "anonymous";

    /** Whether who has not said who it is may. */
    public enum Who {
        /** Always. */
        EVERYBODY,
        /** Always, by a signed link. */
        LINK,
        /** Where the settings allow it. */
        ANONYMOUS,
        /** Never. */
        ACCOUNTS
    }

    /** Copies the roles. */
    public Access {
        roles = Set.copyOf(roles);
    }

    /** {@return a rule for accounts with one of these roles, and keys with this scope} */
    public static Access of(Scope scope, Role... roles) {
        return new Access(Who.ACCOUNTS, Set.of(roles), scope);
    }

    /** {@return a rule for every account, and keys with this scope} */
    public static Access signedIn(Scope scope) {
        return of(scope, Role.values());
    }

    /** {@return whether everybody may} */
    public boolean isPublic() {
        return who == Who.EVERYBODY || isByLink();
    }

    /** {@return whether a signed link says all that is done, wherever it is followed} */
    public boolean isByLink() {
        return who == Who.LINK;
    }

    /**
     * {@return whether somebody may}
     *
     * @param anonymous whether the settings let anybody see public records
     */
    public boolean permits(Caller caller, boolean anonymous) {
        if (isPublic()) {
            return true;
        }
        if (!caller.isKnown()) {
            return who == Who.ANONYMOUS && anonymous;
        }
        return caller.scopes().contains(scope) && roles.stream().anyMatch(caller::is);
    }

    /** {@return who may, as {@code x-roles} in the description of the API has it: codes of roles after {@code nobody} or {@code anonymous}} */
    public List<String> names() {
        var names = new ArrayList<String>();
        switch (who) {
            case EVERYBODY, LINK -> names.add(NOBODY);
            case ANONYMOUS -> names.add(ANONYMOUS);
            case ACCOUNTS -> {}
        }
        Stream.of(Role.values()).filter(roles::contains).map(Role::code).forEach(names::add);
        return List.copyOf(names);
    }
}
