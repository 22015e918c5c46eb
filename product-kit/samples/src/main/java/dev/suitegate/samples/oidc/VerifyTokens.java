package dev.suitegate.samples.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import dev.suitegate.samples.settings.ProductSettings;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether an ID token and an access token may be believed, each alone and both together. */
final class VerifyTokens {

    private final OpenIdProvider provider;
    private final ProductSettings settings;
    private final VerifyAccessToken accessTokens;

    VerifyTokens(OpenIdProvider provider, ProductSettings settings) {
        this.provider = provider;
        this.settings = settings;
        this.accessTokens = new VerifyAccessToken(provider, settings);
    }

    /** The tokens of a sign-in, whose ID token must carry the nonce of the request. */
    TokenVerdict verify(OIDCTokens tokens, Nonce nonce) {
        return verify(tokens.getIDToken(), tokens, nonce, Optional.empty());
    }

    /** The tokens of a renewal: same person, same tenant (OpenID Connect Core section 12.2). */
    TokenVerdict verifyRenewed(OIDCTokens tokens, VerifiedTokens previous) {
        return verify(tokens.getIDToken(), tokens, null, Optional.of(previous));
    }

    private TokenVerdict verify(
            @Nullable JWT idToken, OIDCTokens tokens, @Nullable Nonce nonce, Optional<VerifiedTokens> previous) {
        try {
            if (idToken == null) {
                throw new BadJWTException("there is no ID token");
            }
            var idClaims = idClaims(idToken, nonce, tokens.getAccessToken());
            var accessClaims = accessTokens.verify(tokens.getAccessToken());
            var verified = new VerifiedTokens(
                    idToken,
                    idClaims,
                    accessClaims,
                    sameTenant(idClaims, accessClaims),
                    Optional.ofNullable(tokens.getRefreshToken())
                            .or(() -> previous.flatMap(VerifiedTokens::refreshToken)));
            requireSamePerson(verified, previous);
            return new TokenVerdict.Trusted(verified);
        } catch (BadJOSEException | InvalidHashException | ParseException untrusted) {
            return new TokenVerdict.Untrusted(String.valueOf(untrusted.getMessage()));
        } catch (JOSEException noKeys) {
            throw new ProviderUnavailableException("the provider's keys are not available", noKeys);
        }
    }

    private JWTClaimsSet idClaims(JWT idToken, @Nullable Nonce nonce, AccessToken accessToken)
            throws BadJOSEException, JOSEException, ParseException, InvalidHashException {
        var clientId = new ClientID(settings.clientId());
        new IDTokenValidator(provider.issuer(), clientId, provider.keySelector(), null).validate(idToken, nonce);
        var claims = idToken.getJWTClaimsSet();
        var hash = claims.getStringClaim("at_hash");
        if (hash != null) {
            AccessTokenValidator.validate(accessToken, JWSAlgorithm.RS256, new AccessTokenHash(hash));
        }
        return claims;
    }

    private static String sameTenant(JWTClaimsSet idClaims, JWTClaimsSet accessClaims)
            throws ParseException, BadJWTException {
        var tenant = idClaims.getStringClaim("tenant_id");
        if (tenant == null || tenant.isBlank()) {
            throw new BadJWTException("the ID token has no tenant_id");
        }
        if (!tenant.equals(accessClaims.getStringClaim("tenant_id"))) {
            throw new BadJWTException("the two tokens name different tenants");
        }
        if (!idClaims.getSubject().equals(accessClaims.getSubject())) {
            throw new BadJWTException("the two tokens name different subjects");
        }
        return tenant;
    }

    private static void requireSamePerson(VerifiedTokens verified, Optional<VerifiedTokens> previous)
            throws BadJWTException {
        if (previous.isPresent()
                && !(verified.subject().equals(previous.get().subject())
                        && verified.tenantId().equals(previous.get().tenantId()))) {
            throw new BadJWTException("the renewed tokens are for someone else");
        }
    }
}
