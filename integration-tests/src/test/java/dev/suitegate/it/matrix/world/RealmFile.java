package dev.suitegate.it.matrix.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.matrix.path.PathId;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.realmconfig.AssembleRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The realm of the matrix: the shipped fragments and one product file for each path, joined by the assembler. Left out is what an
 * administrator could leave out: the client policies. What holds then is the wall alone.
 */
final class RealmFile {
    static final String NAME = "matrix";

    /** An exempt client, the positive control of what no product may do. */
    static final String CONTROL = "control";

    private static final String PRODUCT = """
        { "product": "%1$s", "name": "Product %1$s", "clients": [%2$s, %3$s] }
        """;
    private static final String WEB_CLIENT = """
        {
          "clientId": "%1$s",
          "kind": "web",
          "secret": "${%2$s_CLIENT_SECRET}",
          "redirectUris": ["%3$s"],
          "offlineAccess": true,
          "consent": { "notAskedBecause": "There is nobody to ask in a test" }
        }
        """;
    private static final String SERVICE_PROVIDER = """
        {
          "clientId": "%s",
          "kind": "saml",
          "assertionConsumerUris": ["%s"],
          "consent": { "notAskedBecause": "There is nobody to ask in a test" }
        }
        """;
    private static final String CONTROL_CLIENT = """
        {
          "clientId": "control", "secret": "%s", "publicClient": false, "redirectUris": ["%s"],
          "protocol": "openid-connect", "standardFlowEnabled": true, "implicitFlowEnabled": true, "directAccessGrantsEnabled": true,
          "fullScopeAllowed": false, "defaultClientScopes": ["basic"], "attributes": { "suite.exempt": "admin-api" }
        }
        """;

    private RealmFile() {}

    /** The realm with a product of each of these ids, secrets filled in. */
    static JsonNode assemble(List<String> products, int mailPort) {
        try {
            Path root = Files.createTempDirectory("matrix-realm");
            copySuite(root.resolve("suite"));
            Files.createDirectories(root.resolve("demo"));
            Files.createDirectories(root.resolve("products"));
            for (String product : products) {
                Files.writeString(root.resolve("products/" + product + ".json"), product(product));
            }
            Path realm = root.resolve("realm.json");
            AssembleRealm.main(new String[] {root.toString(), realm.toString()});
            return adapted(Files.readString(realm), mailPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String product(String id) {
        String first = id.equals(PathId.I21.product())
                ? SERVICE_PROVIDER.formatted(id + Client.WEB, Client.REDIRECT_URI)
                : webClient(id + Client.WEB);
        return PRODUCT.formatted(id, first, webClient(id + Client.SECOND));
    }

    private static String webClient(String id) {
        return WEB_CLIENT.formatted(id, id.toUpperCase(Locale.ROOT).replace('-', '_'), Client.REDIRECT_URI);
    }

    private static JsonNode adapted(String text, int mailPort) throws IOException {
        ObjectNode realm = (ObjectNode) Wire.JSON.readTree(text.replaceAll("\\$\\{[A-Z0-9_]+}", Client.SECRET));
        realm.put("realm", NAME);
        realm.remove("clientProfiles");
        realm.remove("clientPolicies");
        // What passwords cost is no part of what is measured here.
        realm.put("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
        realm.put("registrationAllowed", true);
        realm.put("resetPasswordAllowed", true);
        realm.putObject("smtpServer")
                .put("host", "localhost")
                .put("port", Integer.toString(mailPort))
                .put("from", "suite@matrix.example");
        realm.withArray("/clients")
                .add(Wire.JSON.readTree(CONTROL_CLIENT.formatted(Client.SECRET, Client.REDIRECT_URI)));
        return realm;
    }

    private static void copySuite(Path target) throws IOException {
        Path source = Path.of(System.getProperty("suitegate.root", ".."), "realm-config/suite");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
