package org.duijie.api.http;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.Service;
import org.duijie.api.access.Account;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.ApiKeys;
import org.duijie.api.access.Caller;
import org.duijie.api.access.NewAccount;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.api.access.Session;
import org.duijie.api.access.Sessions;

/** An account of each role, with keys and sessions. */
final class TestAccounts {
    static final String PASSWORD = "correct horse battery";

    private final Map<Role, Account> accounts = new EnumMap<>(Role.class);

    /** Makes them; the enterprise is E-1. */
    void make(Service service) {
        for (var role : Role.values()) {
            var enterprise = role == Role.ENTERPRISE ? Optional.of("E-1") : Optional.<String>empty();
            var account = new NewAccount(role.code(), Set.of(role), enterprise, false);
            accounts.put(role, new Accounts(service).add(Caller.commandLine(), account, PASSWORD));
        }
    }

    Account of(Role role) {
        return accounts.get(role);
    }

    /** The headers of a program with a key of an account. */
    String[] key(Service service, Role role, Set<Scope> scopes) {
        return bearer(secret(service, role, scopes));
    }

    String secret(Service service, Role role, Set<Scope> scopes) {
        return new ApiKeys(service)
                .create(Caller.commandLine(), of(role).id(), "test", scopes, Duration.ofDays(1))
                .secret();
    }

    /** The headers of a program whose key ended yesterday. */
    String[] expiredKey(Service service, Role role) {
        var then =
                new Service(service.settings(), service.database(), Clock.offset(service.clock(), Duration.ofDays(-2)));
        return key(then, role, EnumSet.allOf(Scope.class));
    }

    String[] revokedKey(Service service, Role role) {
        var keys = new ApiKeys(service);
        var made = keys.create(
                Caller.commandLine(), of(role).id(), "test", EnumSet.allOf(Scope.class), Duration.ofDays(1));
        keys.revoke(Caller.commandLine(), made.key().id(), Optional.empty());
        return bearer(made.secret());
    }

    static String[] bearer(String secret) {
        return new String[] {"Authorization", "Bearer " + secret};
    }

    /** The headers of a script on a page of somebody who is signed in. */
    String[] session(Service service, Role role) {
        return session(new Sessions(service).begin(of(role).id()));
    }

    static String[] session(Session session) {
        return new String[] {"Cookie", "duijie=" + session.token(), "X-CSRF-Token", session.csrf()};
    }

    static Set<Scope> without(Scope scope) {
        return Stream.of(Scope.values()).filter(s -> s != scope).collect(Collectors.toSet());
    }
}
