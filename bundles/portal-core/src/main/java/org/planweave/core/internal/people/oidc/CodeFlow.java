package org.planweave.core.internal.people.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The authorisation code flow with PKCE: the way to the provider, and what comes back from it. Access tokens are not kept. */
@Component(service = CodeFlow.class)
public final class CodeFlow {

    /** What only the portal and the provider may know of one attempt, or that ties an answer to it. */
    public record Ties(String state, String nonce, String verifier) {}

    /** The provider, or the way to it, does not work; the message says what. */
    public static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The answer is not believed; the message says why, for the log. */
    public static final class Unbelieved extends Exception {
        private static final long serialVersionUID = 1L;

        Unbelieved(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(CodeFlow.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Clock clock;
    private final Outbound outbound = new Outbound();
    private @Nullable Provider provider;
    private @Nullable String failure;
    private Instant failedAt = Instant.MIN;

    @Activate
    public CodeFlow() {
        this(Clock.systemUTC());
    }

    /** With a clock of its own for how long what the provider says of itself is kept. */
    public CodeFlow(Clock clock) {
        this.clock = clock;
    }

    /** @param anew whether the provider has to ask for the password although they are signed in there */
    public URI address(Client client, Ties ties, boolean anew) throws Unreachable {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(ResponseType.CODE, Scope.parse(client.scopes()),
                new ClientID(client.id()), client.back()).endpointURI(provider(client).metadata().getAuthorizationEndpointURI())
                .state(new State(ties.state())).nonce(new Nonce(ties.nonce()))
                .codeChallenge(new CodeVerifier(ties.verifier()), CodeChallengeMethod.S256);
        if (anew) {
            request.prompt(Prompt.Type.LOGIN).maxAge(0);
        }
        return request.build().toURI();
    }

    /** Who it is that came back with this answer. */
    public Shown shown(Client client, Ties ties, Map<String, List<String>> answer) throws Unreachable, Unbelieved {
        Provider asked = provider(client);
        try {
            return ClaimReading.read(claims(client, asked, ties, code(client, asked, ties, answer)), client);
        } catch (ParseException e) {
            throw new Unbelieved(e.getMessage(), e);
        }
    }

    private static AuthorizationCode code(Client client, Provider asked, Ties ties, Map<String, List<String>> answer) throws ParseException, Unbelieved {
        AuthenticationResponse response = AuthenticationResponseParser.parse(client.back(), answer);
        if (response.getState() == null || !new State(ties.state()).equals(response.getState())) {
            throw new Unbelieved("The state is another one", null);
        }
        boolean fromThere = response.getIssuer() == null ? !asked.metadata().supportsAuthorizationResponseIssuerParam()
                : response.getIssuer().getValue().equals(client.issuer().toString());
        if (!fromThere) {
            throw new Unbelieved("The answer is of another issuer, or does not say of which", null);
        }
        if (!response.indicatesSuccess()) {
            throw new Unbelieved("The provider says " + response.toErrorResponse().getErrorObject().getCode(), null);
        }
        return response.toSuccessResponse().getAuthorizationCode();
    }

    private IDTokenClaimsSet claims(Client client, Provider asked, Ties ties, AuthorizationCode code) throws Unreachable, Unbelieved {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, client.back(), new CodeVerifier(ties.verifier()));
        TokenRequest request = new TokenRequest.Builder(asked.metadata().getTokenEndpointURI(), authentication(client, asked), grant).build();
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(outbound));
            if (!(response instanceof OIDCTokenResponse good)) {
                throw new Unbelieved("The provider gives nothing for the code: " + response.toErrorResponse().getErrorObject().getCode(), null);
            }
            IDTokenClaimsSet claims = new IDTokenValidator(new Issuer(client.issuer()), new ClientID(client.id()), asked.keys(), null)
                    .validate(good.getOIDCTokens().getIDToken(), new Nonce(ties.nonce()));
            requireAskedByUs(client, claims);
            return claims;
        } catch (IOException e) {
            throw new Unreachable(e.getMessage(), e);
        } catch (ParseException | BadJOSEException e) {
            throw new Unbelieved(e.getMessage(), e);
        } catch (RateLimitReachedException e) {
            throw new Unbelieved("It is signed with a key that was not published some seconds ago", e);
        } catch (JOSEException e) {
            throw new Unreachable("Its keys cannot be read: " + e.getMessage(), e);
        }
    }

    /** A token that another application asked for is no answer to us, although it may be for us too; the library does not look. */
    private static void requireAskedByUs(Client client, IDTokenClaimsSet claims) throws Unbelieved {
        @Nullable AuthorizedParty asked = claims.getAuthorizedParty();
        if (asked == null ? claims.getAudience().size() > 1 : !asked.getValue().equals(client.id())) {
            throw new Unbelieved("Another application asked for it: " + asked, null);
        }
    }

    private static ClientAuthentication authentication(Client client, Provider asked) throws Unreachable {
        Secret secret = client.secret().get().map(Secret::new).orElseThrow(() -> new Unreachable("There is no client secret", null));
        return asked.takesBasic() ? new ClientSecretBasic(new ClientID(client.id()), secret) : new ClientSecretPost(new ClientID(client.id()), secret);
    }

    /** Where somebody is signed out there and comes back from; empty where the provider has no such place, or was not reached yet. */
    public Optional<URI> farewell(Client client) {
        try {
            return Optional.ofNullable(provider(client).metadata().getEndSessionEndpointURI()).filter(Outbound::safe)
                    .map(there -> new LogoutRequest(there, null, null, new ClientID(client.id()), client.below("/sign-in"), null, null).toURI());
        } catch (Unreachable e) {
            LOG.warn("Nobody can be signed out at {} now: {}", client.issuer(), e.getMessage());
            return Optional.empty();
        }
    }

    /** What the provider says of itself, asked now. */
    public OIDCProviderMetadata discovered(Client client) throws Unreachable {
        forget();
        return provider(client).metadata();
    }

    /** How many keys it publishes now. */
    public int keys(Client client) throws Unreachable {
        try {
            return provider(client).countKeys();
        } catch (IOException e) {
            throw new Unreachable(e.getMessage(), e);
        }
    }

    private synchronized void forget() {
        provider = null;
        failure = null;
    }

    /** While it is down, those who wait behind the one who found that out are not made to find it out each for themselves. */
    private synchronized Provider provider(Client client) throws Unreachable {
        Instant now = clock.instant();
        @Nullable Provider kept = provider;
        if (kept != null && kept.isOf(client.issuer()) && kept.isFresh(now)) {
            return kept;
        }
        if (failure != null && now.isBefore(failedAt.plus(PAUSE))) {
            throw new Unreachable(failure, null);
        }
        try {
            failure = null;
            provider = Provider.read(client.issuer(), outbound, clock);
            return provider;
        } catch (IOException e) {
            failedAt = clock.instant();
            if (kept != null && kept.isOf(client.issuer())) {
                LOG.warn("What {} said of itself a day ago is used on: {}", client.issuer(), e.getMessage());
                return kept;
            }
            failure = e.getMessage();
            throw new Unreachable(e.getMessage(), e);
        }
    }
}
