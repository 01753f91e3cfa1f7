package org.duijie.api.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * Talks to an OpenID Connect provider: authorization code flow with PKCE (RFC 7636). Discovered when somebody signs in first, so that a provider that
 * is away keeps no server from starting. Safe for several threads.
 */
final class OidcProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST_KEYS = 1 << 18;

    private final OidcSettings settings;
    private Discovered discovered;

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    private record Discovered(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    /** {@return where a browser is led to sign in} */
    URI authorization(String state, String nonce, String verifier, URI back) throws IOException, GeneralException {
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), new ClientID(settings.clientId()), back)
                .endpointURI(discovered().metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                .build();
        return request.toURI();
    }

    /**
     * {@return what the provider says of somebody, with its signature, issuer, audience, expiry and nonce checked}
     *
     * @param code that the browser brought
     */
    IDTokenClaimsSet redeem(String code, String nonce, String verifier, URI back)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(verifier));
        var client = new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(settings.clientSecret()));
        var request = new TokenRequest.Builder(discovered().metadata().getTokenEndpointURI(), client, grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout((int) PATIENCE.toMillis());
        request.setReadTimeout((int) PATIENCE.toMillis());
        request.setFollowRedirects(false);
        var response = OIDCTokenResponseParser.parse(request.send());
        if (!(response instanceof OIDCTokenResponse tokens)) {
            throw new ParseException("the provider refuses the code");
        }
        return discovered().validator().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(nonce));
    }

    private synchronized Discovered discovered() throws IOException, GeneralException {
        if (discovered == null) {
            int patience = (int) PATIENCE.toMillis();
            var metadata = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), patience, patience);
            var validator = new IDTokenValidator(
                    metadata.getIssuer(),
                    new ClientID(settings.clientId()),
                    settings.algorithm(),
                    metadata.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(patience, patience, LARGEST_KEYS));
            discovered = new Discovered(metadata, validator);
        }
        return discovered;
    }
}
