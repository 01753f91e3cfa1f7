package org.duijie.api.access;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.Service;
import org.duijie.api.config.Listen;

/**
 * What every request goes through: finds who asks and holds that against the rule of what is asked for. With no accounts everybody on this
 * machine may do everything. Safe for several threads.
 */
public final class Gate {
    /** The header in which scripts of our pages send what forms send as {@value SentForm#CSRF}. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String ATTRIBUTE = "org.duijie.api.access.gate";
    private static final String BEARER = "bearer ";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Accounts accounts;
    private final ApiKeys keys;
    private final Sessions sessions;
    private final Limits limits;
    private final Audit audit;
    private final AccessSettings settings;
    private final Listen listen;
    private final int largestForm;

    /**
     * The gate of a server.
     *
     * @param largestForm the most bytes of a form that is sent
     */
    public Gate(Service service, int largestForm) {
        this.accounts = new Accounts(service);
        this.keys = new ApiKeys(service);
        this.sessions = new Sessions(service);
        this.audit = new Audit(service);
        this.settings = service.settings().access();
        this.listen = service.settings().listen();
        this.limits = new Limits(settings.limits(), service.clock());
        this.largestForm = largestForm;
    }

    /** {@return whether everybody on this machine may do everything, as there are no accounts and nobody could get one} */
    public boolean isOpen() {
        return settings.oidc().isEmpty() && !accounts.any();
    }

    /** Before anything else. */
    public void receive(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    /**
     * Before the handler of a route or a page: keeps pages of other sites from writing here through somebody's browser, but by a signed link;
     * programs send no such headers.
     *
     * @throws Refused if its rule does not permit who asks
     */
    public void admit(Context context) {
        var rule = rule(context);
        boolean isByLink = rule.filter(Access::isByLink).isPresent();
        if (!READING.contains(context.method()) && !isByLink && isFromElsewhere(context)) {
            throw Refused.forbidden("access.otherSite");
        }
        if (rule.isEmpty() || (rule.get().isPublic() && READING.contains(context.method()))) {
            return; // a file of ours, or what everybody may have
        }
        var visitor = Visitor.of(context);
        if (visitor.isOpen()) {
            return;
        }
        limits.take(visitor.caller(), address(context, listen));
        permit(context, rule.get(), visitor.caller());
        if (!READING.contains(context.method())
                && !isByLink
                && visitor.session().isPresent()) {
            requireOwnForm(context, visitor);
        }
    }

    private static Optional<Access> rule(Context context) {
        return context.routeRoles().stream()
                .filter(Access.class::isInstance)
                .map(Access.class::cast)
                .findFirst();
    }

    private void permit(Context context, Access rule, Caller caller) {
        if (rule.permits(caller, settings.anonymous())) {
            return;
        }
        if (!caller.isKnown()) {
            throw Refused.unknown();
        }
        audit.note(caller, "access", context.method() + " " + context.path(), Audit.REFUSED);
        throw Refused.role(rule);
    }

    private void requireOwnForm(Context context, Visitor visitor) {
        var sent = Optional.ofNullable(context.header(CSRF_HEADER))
                .or(() -> context.isFormUrlencoded()
                        ? SentForm.of(context, largestForm).one(SentForm.CSRF)
                        : Optional.empty());
        if (!Token.same(sent.orElse(""), visitor.csrf())) {
            throw Refused.forbidden("access.csrf");
        }
    }

    /** Finds who asks; for {@link Visitor#of}. */
    static Visitor identify(Context context) {
        Gate gate = context.attribute(ATTRIBUTE);
        if (gate == null) {
            return Visitor.nobody();
        }
        try {
            return gate.find(context);
        } catch (Refused e) {
            if (rule(context).filter(Access::isPublic).isPresent()) {
                return Visitor.nobody(); // what everybody may have is there for who shows a wrong key, too
            }
            throw e;
        }
    }

    private Visitor find(Context context) {
        if (isOpen()) {
            if (!HERE.contains(hostName(context)) || context.header("X-Forwarded-For") != null) {
                throw Refused.forbidden(
                        "access.host", Optional.ofNullable(context.host()).orElse(""));
            }
            return Visitor.open();
        }
        var authorization = Optional.ofNullable(context.header("Authorization"));
        if (authorization.isPresent()) {
            var secret = authorization
                    .filter(a -> a.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                    .map(a -> a.substring(BEARER.length()).strip());
            return secret.flatMap(keys::find).orElseThrow(Refused::key);
        }
        return Optional.ofNullable(context.cookie(listen.sessionCookie()))
                .flatMap(token -> sessions.find(new Session(token)))
                .orElseGet(Visitor::nobody);
    }

    private static boolean isFromElsewhere(Context context) {
        var site = context.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("cross-site") || site.equals("same-site");
        }
        var origin = context.header("Origin"); // older browsers
        return origin != null && !authority(origin).equalsIgnoreCase(context.host());
    }

    private static String authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Pages of other sites can have their own names lead here, so that a browser takes this server for theirs. */
    private static String hostName(Context context) {
        var host = Optional.ofNullable(context.host()).orElse("").toLowerCase(Locale.ROOT);
        return host.replaceFirst(":\\d{1,5}$", "");
    }

    /** {@return the address that a request comes from: behind a proxy, what that says} */
    static String address(Context context, Listen listen) {
        return listen.behindProxy()
                ? Optional.ofNullable(context.header("X-Forwarded-For"))
                        .map(f -> f.substring(f.lastIndexOf(',') + 1).strip())
                        .orElseGet(context::ip)
                : context.ip();
    }
}
