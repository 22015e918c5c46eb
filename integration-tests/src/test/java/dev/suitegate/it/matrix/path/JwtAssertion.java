package dev.suitegate.it.matrix.path;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.Door;
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
    private static final String ISSUER = "https://issuer.matrix.example/";
    private static final int LIFE_SECONDS = 60;

    private final KeyPair keys = keys();

    @Override
    public PathId id() {
        return PathId.I14;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        realm.change(
                product.client(),
                client -> Device.attributes(client).put("oauth2.jwt.authorization.grant.enabled", "true"));
    }

    @Override
    public void openDoor(World world) {
        Door.open(world, provider(world), subject(world));
    }

    @Override
    public LastStep prepare(World world, Node node) {
        if (!world.variant().hasDoor()) {
            openDoor(world);
        }
        world.realm()
                .change(
                        world.client(),
                        client ->
                                Device.attributes(client).put("oauth2.jwt.authorization.grant.idp", Door.alias(world)));
        Map<String, String> parameters = new LinkedHashMap<>(world.hint());
        parameters.put("assertion", assertion(world));
        parameters.put("scope", "openid");
        return ask -> Answers.ofToken(
                TokenEndpoint.of(world, ask).grant("urn:ietf:params:oauth:grant-type:jwt-bearer", parameters));
    }

    private String assertion(World world) {
        Instant now = Instant.now();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .issuer(issuer(world))
                        .subject(subject(world))
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

    private Map<String, Object> provider(World world) {
        Map<String, String> config = Map.of(
                "issuer",
                issuer(world),
                "useJwksUrl",
                "false",
                "publicKeySignatureVerifier",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                "jwtAuthorizationGrantEnabled",
                "true");
        return Map.of("providerId", "jwt-authorization-grant", "config", config);
    }

    private static String issuer(World world) {
        return ISSUER + world.person().username();
    }

    private static String subject(World world) {
        return world.person().username() + "@issuer";
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
