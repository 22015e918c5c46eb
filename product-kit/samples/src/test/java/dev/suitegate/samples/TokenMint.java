package dev.suitegate.samples;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes tokens that are valid for the CRM, unless they are spoiled on purpose. */
final class TokenMint {

    static final String SUBJECT = "person-ann";
    static final String TENANT = "tenant-acme";
    static final String SESSION = "suite-session-1";

    private static final RSAKey KEY = newKey();
    private static final RSAKey OTHER_KEY = newKey();

    private final String issuer;

    TokenMint(String issuer) {
        this.issuer = issuer;
    }

    static RSAKey publicKey() {
        return KEY.toPublicJWK();
    }

    String idToken(@Nullable String nonce, Spoiled spoiled) {
        var claims = spoiled.idClaims()
                .apply(common().audience("crm-web")
                        .claim("sid", SESSION)
                        .claim("name", "Ann <b>Example</b>")
                        .claim("email", "ann@acme.example")
                        .claim("nonce", nonce))
                .build();
        return switch (spoiled.signature()) {
            case NONE -> new PlainJWT(claims).serialize();
            case OTHER_KEY -> signed("JWT", claims, OTHER_KEY);
            case VALID -> signed("JWT", claims, KEY);
        };
    }

    String accessToken(Spoiled spoiled) {
        var claims = common().audience(List.of("crm", "crm-web"))
                .claim("client_id", "crm-web")
                .claim("entitlements", List.of("crm"))
                .claim("suite", Map.of("tenant_type", "organization", "plan", "pro", "tenant_name", "Acme"));
        return signed(spoiled.accessType(), spoiled.accessClaims().apply(claims).build(), KEY);
    }

    /** A logout token; {@code change} may spoil its claims. */
    String logoutToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims = common().audience("crm-web")
                .claim("tenant_id", null)
                .claim("sid", SESSION)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return signed("logout+jwt", change.apply(claims).build(), KEY);
    }

    String unsigned(String token) {
        try {
            return new PlainJWT(SignedJWT.parse(token).getJWTClaimsSet()).serialize();
        } catch (ParseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private JWTClaimsSet.Builder common() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(SUBJECT)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .claim("tenant_id", TENANT);
    }

    private static String signed(String type, JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType(type))
                    .keyID(KEY.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
