package org.duijie.api.http;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.access.Access;

/** Sees to it that every route and page has one rule, which says who may. */
final class Rules {
    private static final Set<HandlerType> ANSWERING =
            Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private Rules() {}

    /** {@return every route and page} */
    static List<Endpoint> endpoints(Javalin javalin) {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(e -> ANSWERING.contains(e.method))
                .toList();
    }

    /** {@return the rule of a route or page, if it has one and no other} */
    static Optional<Access> of(Endpoint endpoint) {
        return Optional.ofNullable(endpoint.metadata(Roles.class))
                .map(Roles::getRoles)
                .filter(roles -> roles.size() == 1)
                .flatMap(roles -> roles.stream().findFirst())
                .filter(Access.class::isInstance)
                .map(Access.class::cast);
    }

    /** Refuses to go on where there is one without. */
    static void requireOfAll(Javalin javalin) {
        for (var endpoint : endpoints(javalin)) {
            if (of(endpoint).isEmpty()) {
                throw new IllegalStateException(
                        endpoint.method.name() + " " + endpoint.path + " has no rule that says who may");
            }
        }
    }
}
