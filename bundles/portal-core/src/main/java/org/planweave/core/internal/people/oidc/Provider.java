package org.planweave.core.internal.people.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What a provider says of itself, read when it is first needed and kept for a day; its keys, read anew when a token names another one. */
final class Provider {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final long KEYS_LIVE = Duration.ofMinutes(15).toMillis();
    private static final long KEYS_WAIT = Duration.ofSeconds(10).toMillis();
    private static final long KEYS_OUTAGE = Duration.ofHours(4).toMillis();
    /** Those with two keys. Whoever knows only what is published can sign with none of them. */
    private static final Set<JWSAlgorithm> SIGNATURES = signatures();

    private final Outbound outbound;
    private final OIDCProviderMetadata metadata;
    private final JWKSource<SecurityContext> keys;
    private final Instant readAt;

    private Provider(Outbound outbound, OIDCProviderMetadata metadata, Instant readAt) throws MalformedURLException {
        this.outbound = outbound;
        this.metadata = metadata;
        this.readAt = readAt;
        this.keys = JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), outbound)
                .cache(KEYS_LIVE, KEYS_WAIT).refreshAheadCache(false).rateLimited(KEYS_WAIT).outageTolerant(KEYS_OUTAGE).build();
    }

    private static Set<JWSAlgorithm> signatures() {
        Set<JWSAlgorithm> both = new HashSet<>(JWSAlgorithm.Family.RSA);
        both.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(both);
    }

    /** @throws IOException if it does not answer, or answers for another issuer or with addresses that are not safe */
    static Provider read(URI issuer, Outbound outbound, Clock clock) throws IOException {
        try {
            OIDCProviderMetadata told = OIDCProviderMetadata.parse(outbound.get(URI.create(issuer.toString().replaceAll("/+$", "") + WELL_KNOWN)));
            if (!told.getIssuer().getValue().equals(issuer.toString())) {
                throw new IOException("It calls itself " + told.getIssuer() + ", and not " + issuer);
            }
            for (URI address : new URI[] {told.getAuthorizationEndpointURI(), told.getTokenEndpointURI(), told.getJWKSetURI()}) {
                if (address == null || !Outbound.safe(address)) {
                    throw new IOException("An address that is needed is missing or not reached by https: " + address);
                }
            }
            return new Provider(outbound, told, clock.instant());
        } catch (ParseException e) {
            throw new IOException("What it says of itself cannot be read: " + e.getMessage(), e);
        }
    }

    boolean isOf(URI issuer) {
        return metadata.getIssuer().getValue().equals(issuer.toString());
    }

    boolean isFresh(Instant now) {
        return now.isBefore(readAt.plus(KEPT));
    }

    OIDCProviderMetadata metadata() {
        return metadata;
    }

    JWSKeySelector<SecurityContext> keys() {
        return new JWSVerificationKeySelector<>(SIGNATURES, keys);
    }

    /** How many keys it publishes now. */
    int countKeys() throws IOException {
        try {
            return JWKSet.parse(outbound.get(metadata.getJWKSetURI())).getKeys().size();
        } catch (java.text.ParseException e) {
            throw new IOException("Its keys cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether it takes the secret in a header; otherwise in the form. */
    boolean takesBasic() {
        return metadata.getTokenEndpointAuthMethods() == null || metadata.getTokenEndpointAuthMethods().stream()
                .anyMatch(ClientAuthenticationMethod.CLIENT_SECRET_BASIC::equals);
    }
}
