package dev.suitegate.samples.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import java.time.Instant;
import java.util.Optional;

/**
 * The tokens of a person who is signed in; every check has passed.
 *
 * @param idToken the ID token, kept as the hint for signing out
 * @param idClaims its claims
 * @param accessClaims the claims of the access token
 * @param tenantId the tenant that both tokens name
 * @param refreshToken the newest refresh token; every renewal replaces it
 */
public record VerifiedTokens(
        JWT idToken,
        JWTClaimsSet idClaims,
        JWTClaimsSet accessClaims,
        String tenantId,
        Optional<RefreshToken> refreshToken) {

    /** Who is signed in ({@code sub}). */
    public String subject() {
        return idClaims.getSubject();
    }

    /** The provider's session ({@code sid}, OpenID Connect Back-Channel Logout section 2.1), when it names one. */
    public Optional<String> providerSession() {
        return idClaims.getClaim("sid") instanceof String sid ? Optional.of(sid) : Optional.empty();
    }

    /** Whether the access token's lifetime is over. */
    public boolean expiredAt(Instant now) {
        return !now.isBefore(accessClaims.getExpirationTime().toInstant());
    }

    @Override
    public String toString() {
        return "tokens of " + subject() + " for " + tenantId;
    }
}
