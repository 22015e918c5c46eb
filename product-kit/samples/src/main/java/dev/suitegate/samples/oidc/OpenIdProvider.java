package dev.suitegate.samples.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The suite's OpenID provider: its endpoints and keys (OpenID Connect Discovery 1.0 section 4). Found at first use, so
 * that a product may start before the provider does; a failure is not remembered.
 */
public final class OpenIdProvider {

    static final int CONNECT_TIMEOUT_MILLIS = 3_000;
    static final int READ_TIMEOUT_MILLIS = 5_000;
    private static final int LARGEST_DOCUMENT_BYTES = 256 * 1024;

    private record Discovered(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    private final Issuer issuer;
    private final DefaultResourceRetriever documents =
            new DefaultResourceRetriever(CONNECT_TIMEOUT_MILLIS, READ_TIMEOUT_MILLIS, LARGEST_DOCUMENT_BYTES);
    private volatile @Nullable Discovered discovered;

    /** A provider known by its issuer identifier alone. */
    public OpenIdProvider(URI issuer) {
        this.issuer = new Issuer(issuer);
    }

    Issuer issuer() {
        return issuer;
    }

    URI authorizationEndpoint() {
        return required(discovered().metadata().getAuthorizationEndpointURI(), "authorization_endpoint");
    }

    URI tokenEndpoint() {
        return required(discovered().metadata().getTokenEndpointURI(), "token_endpoint");
    }

    URI endSessionEndpoint() {
        return required(discovered().metadata().getEndSessionEndpointURI(), "end_session_endpoint");
    }

    /** Chooses the provider's key for a signature; anything but RS256 finds none. */
    JWSKeySelector<SecurityContext> keySelector() {
        return new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, discovered().keys());
    }

    private Discovered discovered() {
        var known = discovered;
        if (known == null) {
            known = discover();
            discovered = known;
        }
        return known;
    }

    private Discovered discover() {
        try {
            var address = OIDCProviderMetadata.resolveURL(issuer);
            var metadata = OIDCProviderMetadata.parse(
                    documents.retrieveResource(address).getContent());
            // Section 4.3: another issuer's document must not be used.
            if (!issuer.equals(metadata.getIssuer())) {
                throw new ProviderUnavailableException("discovery answered for another issuer");
            }
            var jwks = required(metadata.getJWKSetURI(), "jwks_uri").toURL();
            var keys = JWKSourceBuilder.<SecurityContext>create(jwks, documents)
                    .refreshAheadCache(false)
                    .build();
            return new Discovered(metadata, keys);
        } catch (IOException | GeneralException failure) {
            throw new ProviderUnavailableException("discovery failed", failure);
        }
    }

    private static URI required(@Nullable URI value, String name) {
        if (value == null) {
            throw new ProviderUnavailableException("discovery has no " + name);
        }
        return value;
    }
}
