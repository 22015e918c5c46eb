package dev.suitegate.it.badinput;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;

/** What a token says, unverified. */
final class Claims {
    private Claims() {}

    static Map<String, Object> of(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getClaims();
        } catch (ParseException e) {
            throw new AssertionError("no JWT: " + token, e);
        }
    }
}
