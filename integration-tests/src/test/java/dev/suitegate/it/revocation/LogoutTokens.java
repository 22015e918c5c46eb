package dev.suitegate.it.revocation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import dev.suitegate.it.support.Suite;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;

/** Verifies logout tokens as a product does (OpenID Connect Back-Channel Logout 1.0 section 2.6). */
final class LogoutTokens {
    private LogoutTokens() {}

    static boolean isAbout(String token, String userId) {
        try {
            return userId.equals(JWTParser.parse(token).getJWTClaimsSet().getSubject());
        } catch (ParseException e) {
            throw new AssertionError("not a JWT: " + token, e);
        }
    }

    /** Its claims; signature, type, issuer, audience, time and events are right, and there is no nonce. */
    static JWTClaimsSet verify(Suite suite, String token, String clientId) {
        try {
            LogoutTokenValidator validator = new LogoutTokenValidator(
                    new Issuer(suite.issuer()),
                    new ClientID(clientId),
                    JWSAlgorithm.RS256,
                    URI.create(suite.issuer() + "/protocol/openid-connect/certs")
                            .toURL());
            JWTClaimsSet claims = validator.validate(JWTParser.parse(token)).toJWTClaimsSet();
            if (claims.getClaim("nonce") != null) {
                throw new AssertionError("a logout token must not have a nonce: " + claims);
            }
            return claims;
        } catch (ParseException
                | BadJOSEException
                | JOSEException
                | MalformedURLException
                | com.nimbusds.oauth2.sdk.ParseException e) {
            throw new AssertionError("not a valid logout token for " + clientId + ": " + token, e);
        }
    }
}
