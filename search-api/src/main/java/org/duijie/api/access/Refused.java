package org.duijie.api.access;

import java.time.Duration;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** Somebody may not do what was asked: because it is not known who it is, because its roles do not allow it, or not now. */
public final class Refused extends BrokenRule {
    private static final long serialVersionUID = 1;

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final int status;
    private final transient Optional<Duration> retryAfter;

    private Refused(int status, Optional<Duration> retryAfter, String rule, Object... values) {
        super(ApiMessages.MESSAGES, rule, values);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** {@return that it must say who it is} */
    static Refused unknown() {
        return new Refused(UNAUTHORIZED, Optional.empty(), "access.unknown");
    }

    /** {@return that the key is none of ours, expired or revoked: which of these is not told} */
    static Refused key() {
        return new Refused(UNAUTHORIZED, Optional.empty(), "access.key");
    }

    /** {@return that name and password do not fit: which of these is not told} */
    static Refused signIn() {
        return new Refused(UNAUTHORIZED, Optional.empty(), "access.signIn");
    }

    /** {@return that the OpenID Connect provider did not vouch for somebody as it must} */
    static Refused oidc() {
        return new Refused(UNAUTHORIZED, Optional.empty(), "access.oidc");
    }

    /** {@return that another role or scope is needed} */
    static Refused role(Access needed) {
        var roles = String.join(
                ", ", needed.roles().stream().map(Role::code).sorted().toList());
        return new Refused(
                FORBIDDEN,
                Optional.empty(),
                "access.role",
                roles,
                needed.scope().code());
    }

    /**
     * {@return that a form was not sent by a page of ours, or for another reason may not be taken}
     *
     * @param rule key of the message
     */
    public static Refused forbidden(String rule, Object... values) {
        return new Refused(FORBIDDEN, Optional.empty(), rule, values);
    }

    /** {@return that it was asked too often} */
    static Refused tooMany(String rule, Duration retryAfter) {
        var seconds = retryAfter.plusMillis(999).toSeconds();
        return new Refused(TOO_MANY, Optional.of(Duration.ofSeconds(Math.max(1, seconds))), rule, Math.max(1, seconds));
    }

    /** {@return the HTTP status: 401, 403 or 429} */
    public int status() {
        return status;
    }

    /** {@return when to try again, in whole seconds} */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter).flatMap(r -> r);
    }
}
