package org.duijie.api.access;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.duijie.api.config.Section;

/**
 * The section {@code access.oidc} of the settings: an OpenID Connect provider that people may sign in with.
 *
 * @param issuer the provider's address, from which it is discovered
 * @param clientId what the provider knows this server by
 * @param clientSecret shared with the provider
 * @param roleClaim the claim of the ID token that holds codes of roles, a text or a list
 * @param enterpriseClaim the claim that holds the id of the enterprise that somebody asks for
 * @param algorithm that ID tokens are signed with
 */
public record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String roleClaim,
        String enterpriseClaim,
        JWSAlgorithm algorithm) {
    private static final List<JWSAlgorithm> ALGORITHMS =
            List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");

    static Optional<OidcSettings> of(Section oidc) {
        if (!oidc.isGiven()) {
            return Optional.empty();
        }
        var issuer = oidc.requiredText("issuer");
        if (!issuer.isEmpty() && !isSafe(issuer)) {
            oidc.wrong("listen.url", "issuer", issuer);
        }
        var secret = oidc.secret("clientSecret");
        if (secret.isEmpty()) {
            oidc.requiredText("clientSecret");
        }
        return Optional.of(new OidcSettings(
                issuer,
                oidc.requiredText("clientId"),
                secret.orElse(""),
                oidc.text("roleClaim").orElse("roles"),
                oidc.text("enterpriseClaim").orElse("enterprise"),
                oidc.parsed("algorithm", JWSAlgorithm.RS256, OidcSettings::algorithm)));
    }

    private static Optional<JWSAlgorithm> algorithm(String name) {
        return ALGORITHMS.stream().filter(a -> a.getName().equals(name)).findFirst();
    }

    private static boolean isSafe(String issuer) {
        try {
            var uri = URI.create(issuer);
            return "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOCAL.contains(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
