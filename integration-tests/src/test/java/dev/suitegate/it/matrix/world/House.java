package dev.suitegate.it.matrix.world;

import java.util.List;
import java.util.Map;

/** The realm behind every identity provider of the matrix: of the same cluster, with accounts of its own. */
final class House {
    private static final String NAME = "house";
    private static final String CLIENT = "matrix";
    private static final String CHEAP = "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";

    private House() {}

    static void build(MatrixRealm realm) {
        Map<String, Object> client = Map.of(
                "clientId",
                CLIENT,
                "secret",
                Client.SECRET,
                "publicClient",
                false,
                "redirectUris",
                List.of(realm.issuer() + "/broker/*"),
                "attributes",
                Map.of("suite.exempt", "admin-api"));
        realm.administrator()
                .post("", Map.of("realm", NAME, "enabled", true, "passwordPolicy", CHEAP, "clients", List.of(client)));
    }

    /** Gives a person an account there too; answers who they are there. */
    static String admit(MatrixRealm realm, Person person) {
        return realm.administrator().post("/" + NAME + "/users", Person.account(person.username()));
    }

    /** The settings of an identity provider that sends people there. */
    static Map<String, Object> provider(MatrixRealm realm) {
        String issuer = realm.issuer().replaceAll("/[^/]*$", "/" + NAME);
        String endpoints = issuer + "/protocol/openid-connect/";
        Map<String, String> config = Map.of(
                "issuer",
                issuer,
                "authorizationUrl",
                endpoints + "auth",
                "tokenUrl",
                endpoints + "token",
                "jwksUrl",
                endpoints + "certs",
                "useJwksUrl",
                "true",
                "validateSignature",
                "true",
                "clientId",
                CLIENT,
                "clientSecret",
                Client.SECRET,
                "clientAuthMethod",
                "client_secret_post",
                "syncMode",
                "IMPORT");
        return Map.of("providerId", "oidc", "enabled", true, "config", config);
    }
}
