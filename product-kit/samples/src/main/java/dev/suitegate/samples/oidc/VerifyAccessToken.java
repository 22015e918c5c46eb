package dev.suitegate.samples.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import dev.suitegate.samples.settings.ProductSettings;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/** Checks an access token as the product's own API would (RFC 9068 section 4). */
final class VerifyAccessToken {

    private static final JOSEObjectType SHORT_TYPE = new JOSEObjectType("at+jwt");
    private static final JOSEObjectType FULL_TYPE = new JOSEObjectType("application/at+jwt");
    private static final Set<String> REQUIRED =
            Set.of("sub", "exp", "iat", "jti", "client_id", "tenant_id", "entitlements");

    private final OpenIdProvider provider;
    private final ProductSettings settings;

    VerifyAccessToken(OpenIdProvider provider, ProductSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    JWTClaimsSet verify(AccessToken token) throws BadJOSEException, JOSEException, ParseException {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(SHORT_TYPE, FULL_TYPE));
        processor.setJWSKeySelector(provider.keySelector());
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(settings.productId(), exactly(), REQUIRED));
        var claims = processor.process(token.getValue(), null);
        List<String> entitlements = claims.getStringListClaim("entitlements");
        if (!entitlements.contains(settings.productId())) {
            throw new BadJWTException("the access token is not entitled to " + settings.productId());
        }
        return claims;
    }

    private JWTClaimsSet exactly() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer().getValue())
                .claim("client_id", settings.clientId())
                .build();
    }
}
