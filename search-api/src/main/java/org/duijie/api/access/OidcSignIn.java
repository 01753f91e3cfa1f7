package org.duijie.api.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.Service;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in with an OpenID Connect provider. Who comes first gets an account, which is found again by issuer and subject; roles and enterprise are
 * those of the ID token at each sign-in. Safe for several threads, processes and machines.
 */
public final class OidcSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int NAME_LENGTH = 80;

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final SignIn signIn;
    private final Accounts accounts;
    private final Database database;
    private final Clock clock;

    OidcSignIn(OidcSettings settings, Service service, SignIn signIn, Accounts accounts) {
        this.settings = settings;
        this.provider = new OidcProvider(settings);
        this.signIn = signIn;
        this.accounts = accounts;
        this.database = service.database();
        this.clock = service.clock();
    }

    /**
     * A sign-in that was begun.
     *
     * @param provider where the browser is led
     * @param state what a cookie keeps until it comes back, so that nobody can be signed in as somebody else
     */
    public record Begun(URI provider, String state) {}

    /**
     * A sign-in that was finished.
     *
     * @param session the new one
     * @param cameFor what somebody wanted to see
     */
    public record Finished(Session session, String cameFor) {}

    /**
     * Begins.
     *
     * @param cameFor what somebody wanted to see
     * @param back where the provider leads the browser back to
     * @throws Refused {@code access.oidc} if the provider cannot be reached
     */
    public Begun begin(String cameFor, URI back) {
        var state = Token.random();
        var nonce = Token.random();
        var verifier = Token.random();
        try {
            var address = provider.authorization(state, nonce, verifier, back);
            long now = clock.millis();
            database.write(handle -> {
                handle.execute("delete from oidc_attempt where expires_at <= ?", now);
                return handle.execute(
                        "insert into oidc_attempt (hash, nonce, verifier, came_for, expires_at) values (?, ?, ?, ?, ?)",
                        Token.hash(state),
                        nonce,
                        verifier,
                        cameFor,
                        now + PATIENCE.toMillis());
            });
            return new Begun(address, state);
        } catch (IOException | GeneralException e) {
            throw refused(e);
        }
    }

    /**
     * Finishes.
     *
     * @param state that the browser brought back from the provider
     * @param kept the state that its cookie holds
     * @param code that it brought
     * @throws Refused {@code access.oidc} if anything is not as it must be, {@code access.oidcRole} if the provider gives somebody no role here
     */
    public Finished finish(String state, String kept, String code, URI back) {
        if (!Token.same(state, kept)) {
            throw refused(new GeneralException("the state is not that of this browser"));
        }
        var attempt = take(state);
        try {
            var claims = provider.redeem(code, attempt.nonce(), attempt.verifier(), back);
            return new Finished(signIn.begin(account(claims)), attempt.cameFor());
        } catch (IOException | GeneralException | BadJOSEException | JOSEException e) {
            throw refused(e);
        }
    }

    private record Attempt(String nonce, String verifier, String cameFor) {}

    /** Each can be finished once. */
    private Attempt take(String state) {
        var hash = Token.hash(state);
        return database.write(handle -> {
            var found = handle.select(
                            "select nonce, verifier, came_for from oidc_attempt where hash = ? and expires_at > ?",
                            hash,
                            clock.millis())
                    .map((row, context) ->
                            new Attempt(row.getString("nonce"), row.getString("verifier"), row.getString("came_for")))
                    .findOne();
            boolean mine = handle.execute("delete from oidc_attempt where hash = ?", hash) == 1;
            return found.filter(a -> mine)
                    .orElseThrow(() -> refused(new GeneralException("the state is unknown or too old")));
        });
    }

    private Account account(IDTokenClaimsSet claims) {
        var subject = claims.getIssuer().getValue() + " " + claims.getSubject().getValue();
        var as = as(claims, subject);
        var known = accounts.ofSubject(subject);
        if (known.filter(Account::disabled).isPresent()) {
            throw refused(new GeneralException("the account is disabled"));
        }
        if (known.isEmpty()) {
            return accounts.add(as, subject);
        }
        var account = known.get();
        if (!account.roles().equals(as.roles()) || !account.enterprise().equals(as.enterprise())) {
            accounts.setRoles(account.id(), as);
        }
        return account;
    }

    /** The name ends with what comes from the subject, so that nobody can take the name of another. */
    private NewAccount as(IDTokenClaimsSet claims, String subject) {
        var said = Stream.of("preferred_username", "email", "name")
                .map(claims::getStringClaim)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        var letters = said.replaceAll("[^\\p{L}\\p{N}._-]", "");
        var start = letters.substring(
                0, letters.offsetByCodePoints(0, Math.min(NAME_LENGTH, letters.codePointCount(0, letters.length()))));
        var name = "u-" + start + "-" + Token.hash(subject).substring(0, 8);
        var roles = roles(claims.getClaim(settings.roleClaim()));
        var enterprise = Optional.ofNullable(claims.getStringClaim(settings.enterpriseClaim()))
                .filter(e -> roles.contains(Role.ENTERPRISE));
        try {
            return new NewAccount(name, roles, enterprise, false);
        } catch (BrokenRule e) {
            LOG.warn("the provider tells no fitting role of {}: {}", name, e.getMessage());
            throw Refused.forbidden("access.oidcRole");
        }
    }

    private static Set<Role> roles(Object claim) {
        var codes = claim instanceof Collection<?> list ? list : List.of(String.valueOf(claim));
        return codes.stream()
                .map(c -> Role.of(String.valueOf(c).toLowerCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** What was wrong is in the log and not told to who tried. */
    private static Refused refused(Exception e) {
        LOG.warn("a sign-in with OpenID Connect was refused: {}", e.getMessage());
        return Refused.oidc();
    }
}
