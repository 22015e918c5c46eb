package dev.suitegate.samples;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.function.UnaryOperator;

/**
 * How the tokens of one answer differ from valid ones.
 *
 * @param idClaims changes the ID token's claims
 * @param accessClaims changes the access token's claims
 * @param accessType the access token's {@code typ}
 * @param signature how the ID token is signed
 */
record Spoiled(
        UnaryOperator<JWTClaimsSet.Builder> idClaims,
        UnaryOperator<JWTClaimsSet.Builder> accessClaims,
        String accessType,
        Signature signature) {

    enum Signature {
        VALID,
        NONE,
        OTHER_KEY
    }

    static Spoiled not() {
        return new Spoiled(UnaryOperator.identity(), UnaryOperator.identity(), "at+jwt", Signature.VALID);
    }

    static Spoiled idToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        return new Spoiled(change, UnaryOperator.identity(), "at+jwt", Signature.VALID);
    }

    static Spoiled accessToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        return new Spoiled(UnaryOperator.identity(), change, "at+jwt", Signature.VALID);
    }

    static Spoiled accessTokenType(String type) {
        return new Spoiled(UnaryOperator.identity(), UnaryOperator.identity(), type, Signature.VALID);
    }

    static Spoiled signature(Signature signature) {
        return new Spoiled(UnaryOperator.identity(), UnaryOperator.identity(), "at+jwt", signature);
    }

    /** The same change to both tokens. */
    static Spoiled both(UnaryOperator<JWTClaimsSet.Builder> change) {
        return new Spoiled(change, change, "at+jwt", Signature.VALID);
    }
}
