package dev.suitegate.it.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Set;

/** Verifies tokens as a stranger to the suite would: discovery, JWKS, signature, then every standard claim. */
public final class TokenOracle {
    private final OIDCProviderMetadata metadata;

    TokenOracle(URI issuer) {
        try {
            metadata = OIDCProviderMetadata.resolve(new Issuer(issuer));
        } catch (GeneralException e) {
            throw new AssertionError("discovery failed for " + issuer, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Verifies an access token as the resource server of one product does (RFC 9068 section 4).
     *
     * @throws AssertionError when any check fails
     */
    public JWTClaimsSet verifyAccessToken(String token, String product) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                product,
                new JWTClaimsSet.Builder()
                        .issuer(metadata.getIssuer().getValue())
                        .build(),
                Set.of("sub", "exp", "iat", "jti", "client_id")));
        try {
            return processor.process(token, null);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new AssertionError("not a valid access token for " + product + ": " + claimsOf(token), e);
        }
    }

    /**
     * Verifies a security event token as its receiver does (RFC 8417 section 2, RFC 8935 section 2).
     *
     * @throws AssertionError when any check fails
     */
    public JWTClaimsSet verifySecurityEvent(String token, String audience) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("secevent+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience,
                new JWTClaimsSet.Builder()
                        .issuer(metadata.getIssuer().getValue())
                        .build(),
                Set.of("iat", "jti", "events", "sub_id")));
        try {
            return processor.process(token, null);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new AssertionError("not a valid security event token for " + audience + ": " + claimsOf(token), e);
        }
    }

    /**
     * Verifies an ID token as its client does (OIDC Core section 3.1.3.7).
     *
     * @throws AssertionError when any check fails
     */
    public JWTClaimsSet verifyIdToken(String token, String client, Nonce nonce) {
        try {
            IDTokenValidator validator = new IDTokenValidator(
                    metadata.getIssuer(),
                    new ClientID(client),
                    JWSAlgorithm.RS256,
                    metadata.getJWKSetURI().toURL());
            return validator.validate(JWTParser.parse(token), nonce).toJWTClaimsSet();
        } catch (ParseException | BadJOSEException | JOSEException | com.nimbusds.oauth2.sdk.ParseException e) {
            throw new AssertionError("not a valid ID token for " + client + ": " + claimsOf(token), e);
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private JWKSource<SecurityContext> keys() {
        try {
            return JWKSourceBuilder.create(metadata.getJWKSetURI().toURL()).build();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static String claimsOf(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().toString();
        } catch (ParseException e) {
            return "not a JWT";
        }
    }
}
