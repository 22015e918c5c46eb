package dev.suitegate.it.saml;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Suite;
import dev.suitegate.keycloak.catalog.ProductClients;
import dev.suitegate.keycloak.catalog.ProductFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * A realm with two products: HR speaks SAML, Lab does not. Ann and Bob belong to acme, Mia to acme and globex; each of them
 * has a role at HR, one at Lab and one in the realm.
 */
final class SamlRealm {
    static final String HR = "https://hr.example/saml/metadata";
    static final URI CONSUMER = URI.create("https://hr.example/saml/acs");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    private static final String FILES = "/dev/suitegate/it/saml/";

    private final Suite suite;
    private final String name;
    private final KeyMaterial keys = KeyMaterial.create();

    private SamlRealm(Suite suite, String name) {
        this.suite = suite;
        this.name = name;
    }

    /** With the suite's own browser flow, as it is shipped. */
    static SamlRealm withStep(Suite suite) throws IOException, GeneralSecurityException {
        SamlRealm realm = new SamlRealm(suite, "saml-with-step");
        ObjectNode document = realm.document();
        Path root = Path.of(System.getProperty("suitegate.root", ".."));
        document.setAll((ObjectNode) JSON.readTree(
                root.resolve("realm-config/suite/flows/browser.json").toFile()));
        return realm.create(document);
    }

    /** With Keycloak's own browser flow, which asks nothing about products. */
    static SamlRealm withoutStep(Suite suite) throws IOException, GeneralSecurityException {
        SamlRealm realm = new SamlRealm(suite, "saml-without-step");
        return realm.create(realm.document());
    }

    String name() {
        return name;
    }

    ServiceProvider hr() {
        return provider(HR);
    }

    ServiceProvider provider(String entityId) {
        return new ServiceProvider(entityId, CONSUMER, suite.ports().keycloak().resolve("/realms/" + name), keys);
    }

    void remove() {
        suite.administration().removeRealm(name);
    }

    /** Lets a tenant into HR; the fields overwrite those of an active subscription. */
    void subscribe(String tenant, Map<String, ?> fields) {
        ObjectNode document = JSON.createObjectNode();
        document.put("tenant", tenant)
                .put("product", "hr")
                .put("plan", "standard")
                .put("status", "active");
        document.setAll(JSON.<ObjectNode>valueToTree(fields));
        call("/suite/subscriptions/" + tenant + "-hr")
                .putJson(document.toString())
                .expect(200, 201);
    }

    void revoke(String tenant) {
        call("/suite/subscriptions/" + tenant + "-hr").delete().expect(200, 204, 404);
    }

    String tenantId(String alias) {
        for (JsonNode organization :
                call("/organizations?search=" + alias).get().expect(200).json()) {
            if (organization.path("alias").asText().equals(alias)) {
                return organization.path("id").asText();
            }
        }
        throw new AssertionError("no organization " + alias);
    }

    /** Ends every session of everybody. */
    void signEverybodyOut() {
        call("/logout-all").post().expect(200, 204);
    }

    /** Changes a client as an administrator of clients could. */
    void change(String clientId, String fields) throws IOException {
        String id = call("/clients?clientId=" + ServiceProvider.encode(clientId))
                .get()
                .json()
                .path(0)
                .path("id")
                .asText();
        ObjectNode client = (ObjectNode) call("/clients/" + id).get().json();
        JSON.readerForUpdating(client).readValue(fields);
        call("/clients/" + id).putJson(client.toString()).expect(204);
    }

    /** The newest stored refusal. */
    JsonNode newestRefusal() {
        for (JsonNode event :
                call("/events?max=20&type=LOGIN_ERROR").get().expect(200).json()) {
            if (event.path("error").asText().equals("product_access_denied")) {
                return event;
            }
        }
        throw new AssertionError("no refusal was stored");
    }

    /** Forgets all events. */
    void clearEvents() {
        call("/events").delete().expect(204);
    }

    HttpCall call(String path) {
        return suite.administration().call("/admin/realms/" + name + path);
    }

    private SamlRealm create(ObjectNode document) {
        remove();
        suite.administration().call("/admin/realms").postJson(document).expect(201);
        return this;
    }

    private ObjectNode document() throws IOException, GeneralSecurityException {
        ObjectNode realm = (ObjectNode) JSON.readTree(resource("realm.json"));
        realm.put("realm", name);
        String hr = resource("hr.json").replace("CERTIFICATE", keys.base64());
        ((ObjectNode) realm.get("attributes"))
                .put("suite.product.hr", hr)
                .put("suite.product.lab", resource("lab.json"));
        ArrayNode clients = (ArrayNode) realm.get("clients");
        for (String product : new String[] {hr, resource("lab.json")}) {
            for (ClientRepresentation client :
                    ProductClients.of(ProductFile.readTemplate(product.getBytes(StandardCharsets.UTF_8)))) {
                clients.add(JSON.<ObjectNode>valueToTree(client));
            }
        }
        return realm;
    }

    private static String resource(String name) throws IOException {
        try (var stream = SamlRealm.class.getResourceAsStream(FILES + name)) {
            if (stream == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
