package dev.suitegate.realmconfig;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.catalog.ClientCredential.SecretAtServer;
import dev.suitegate.core.catalog.ClientDefinition;
import dev.suitegate.core.catalog.ProductDefinition;
import dev.suitegate.core.catalog.RedirectUri;
import dev.suitegate.core.catalog.TenantAlias;
import dev.suitegate.keycloak.catalog.InvalidProductFile;
import dev.suitegate.keycloak.catalog.ProductClients;
import dev.suitegate.keycloak.catalog.ProductFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.keycloak.representations.idm.ClientRepresentation;

/** A product file, and the part of the realm that comes out of it. */
record ProductSource(String file, ProductDefinition product, Fragment fragment) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    static ProductSource read(Fragment.SourceFile source) throws IOException {
        byte[] json = Files.readAllBytes(source.path());
        ProductDefinition product;
        try {
            product = ProductFile.readTemplate(json);
        } catch (InvalidProductFile e) {
            InvalidProductFile.Problem first = e.problems().get(0);
            throw new BuildStopped(source.name(), first.pointer(), first.message());
        }
        if (!source.name().equals("products/" + product.id() + ".json")) {
            throw new BuildStopped(source.name(), "/product", "is not what the file is called");
        }
        for (int i = 0; i < product.clients().size(); i++) {
            if (isLeftToTheServer(product.clients().get(i))) {
                throw new BuildStopped(source.name(), "/clients/" + i + "/secret", "is missing");
            }
        }
        return new ProductSource(source.name(), product, fragment(source.name(), product, json));
    }

    /** Stops the build when the product speaks of a tenant that the realm does not have. */
    void checkTenants(Set<String> known) {
        product.dedicatedTo().ifPresent(tenant -> check(tenant, "/dedicatedTo", known));
        for (int i = 0; i < product.clients().size(); i++) {
            if (product.clients().get(i) instanceof ClientDefinition.Machine machine) {
                check(machine.tenant(), "/clients/" + i + "/tenant", known);
            }
        }
    }

    /** Browsers apply {@code form-action} to the redirect that follows a sign-in, so an app's own scheme must stand there. */
    void checkSchemes(String contentSecurityPolicy) {
        for (int i = 0; i < product.clients().size(); i++) {
            if (product.clients().get(i) instanceof ClientDefinition.Native app) {
                for (RedirectUri uri : app.signIn().redirectUris()) {
                    String scheme = uri.value().substring(0, uri.value().indexOf(':') + 1);
                    if (uri.isPrivateUse() && !contentSecurityPolicy.contains(" " + scheme)) {
                        throw new BuildStopped(
                                file,
                                "/clients/" + i + "/redirectUris",
                                "add '" + scheme + "' to form-action of contentSecurityPolicy in suite/realm.json");
                    }
                }
            }
        }
    }

    private void check(TenantAlias tenant, String pointer, Set<String> known) {
        if (!known.contains(tenant.value())) {
            throw new BuildStopped(file, pointer, "there is no '" + tenant + "'");
        }
    }

    private static Fragment fragment(String file, ProductDefinition product, byte[] json) {
        ObjectNode realm = MAPPER.createObjectNode();
        realm.putObject("attributes").put("suite.product." + product.id(), ProductFile.withoutSecrets(json));
        for (ClientRepresentation client : ProductClients.of(product)) {
            realm.withArray("clients").add(MAPPER.<ObjectNode>valueToTree(client));
        }
        return new Fragment(file, realm);
    }

    private static boolean isLeftToTheServer(ClientDefinition client) {
        if (client instanceof ClientDefinition.Web web) {
            return web.credential() instanceof SecretAtServer;
        } else if (client instanceof ClientDefinition.Machine machine) {
            return machine.credential() instanceof SecretAtServer;
        }
        return client instanceof ClientDefinition.Backend backend && backend.credential() instanceof SecretAtServer;
    }
}
