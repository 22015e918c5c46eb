package dev.suitegate.it.matrix.path;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A trusted issuer's assertion about somebody is exchanged for tokens (RFC 7523 section 2.1). */
final class JwtAssertion implements Path {
    private static final String ALIAS = "assertions";
    private static final String ISSUER = "https://issuer.matrix.example";
    private static final int LIFE_SECONDS = 60;

    private final KeyPair keys = keys();

    @Override
    public PathId id() {
        return PathId.I14;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        Map<String, Object> provider = Map.of(
                "alias",
                ALIAS,
                "providerId",
                "jwt-authorization-grant",
                "config",
                Map.of(
                        "issuer",
                        ISSUER,
                        "useJwksUrl",
                        "false",
                        "publicKeySignatureVerifier",
                        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                        "jwtAuthorizationGrantEnabled",
                        "true"));
        String instances = realm.path("/identity-provider/instances");
        if (realm.administrator().call(instances + "/" + ALIAS, Wire::get).status() == 404) {
            realm.administrator().post(instances, provider);
        }
        realm.change(
                product.client(),
                client -> Device.attributes(client)
                        .put("oauth2.jwt.authorization.grant.enabled", "true")
                        .put("oauth2.jwt.authorization.grant.idp", ALIAS));
    }

    @Override
    public LastStep prepare(World world, Node node) {
        String subject = world.person().username() + "@issuer";
        world.realm()
                .administrator()
                .post(
                        world.realm().path("/users/" + world.person().id() + "/federated-identity/" + ALIAS),
                        Map.of("userId", subject, "userName", subject));
        Map<String, String> parameters = new LinkedHashMap<>(world.hint());
        parameters.put("assertion", assertion(world, subject));
        parameters.put("scope", "openid");
        return ask -> Answers.ofToken(
                TokenEndpoint.of(world, ask).grant("urn:ietf:params:oauth:grant-type:jwt-bearer", parameters));
    }

    private String assertion(World world, String subject) {
        Instant now = Instant.now();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(subject)
                        .audience(world.realm().issuer())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
                        .build());
        try {
            jwt.sign(new RSASSASigner(keys.getPrivate()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
