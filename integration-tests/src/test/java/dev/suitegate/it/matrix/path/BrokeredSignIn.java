package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Administrator;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.Client;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Person;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.util.List;
import java.util.Map;

/** Somebody comes back from an identity provider to which their account is linked: another realm of the same cluster. */
final class BrokeredSignIn implements Path {
    private static final String ALIAS = "house";
    private static final String REALM = "house";
    private static final String CLIENT = "matrix";
    private static final String CHEAP = "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";

    @Override
    public PathId id() {
        return PathId.I16;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        Administrator administrator = realm.administrator();
        administrator.call("", wire -> wire.post(providerRealm(realm))).expect(201, 409);
        administrator
                .call(realm.path("/identity-provider/instances"), wire -> wire.post(provider(realm)))
                .expect(201, 409);
    }

    @Override
    public LastStep prepare(World world, Node node) {
        Administrator administrator = world.realm().administrator();
        String name = world.person().username();
        String subject = administrator.post(
                "/" + REALM + "/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@people.example",
                        "emailVerified",
                        true,
                        "firstName",
                        "Pat",
                        "lastName",
                        name,
                        "credentials",
                        List.of(Map.of("type", "password", "value", Person.PASSWORD))));
        administrator.post(
                world.realm().path("/users/" + world.person().id() + "/federated-identity/" + ALIAS),
                Map.of("userId", subject, "userName", name));
        CodeRequest request = CodeRequest.of(world).with("kc_idp_hint", ALIAS);
        return ask -> Answers.ofBrowser(SignedIn.nobody(world).signIn(ask, request.at(ask)));
    }

    @Override
    public boolean clearsAll() {
        return true;
    }

    private static Map<String, Object> providerRealm(MatrixRealm realm) {
        return Map.of(
                "realm",
                REALM,
                "enabled",
                true,
                "passwordPolicy",
                CHEAP,
                "clients",
                List.of(Map.of(
                        "clientId",
                        CLIENT,
                        "secret",
                        Client.SECRET,
                        "protocol",
                        "openid-connect",
                        "publicClient",
                        false,
                        "redirectUris",
                        List.of(realm.issuer() + "/broker/" + ALIAS + "/endpoint"),
                        "attributes",
                        Map.of("suite.exempt", "admin-api"))));
    }

    private static Map<String, Object> provider(MatrixRealm realm) {
        String issuer = realm.issuer().replaceAll("/[^/]*$", "/" + REALM);
        String endpoints = issuer + "/protocol/openid-connect/";
        return Map.of(
                "alias",
                ALIAS,
                "providerId",
                "oidc",
                "enabled",
                true,
                "config",
                Map.of(
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
                        "IMPORT"));
    }
}
