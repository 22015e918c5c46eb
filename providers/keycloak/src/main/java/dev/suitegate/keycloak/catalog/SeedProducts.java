package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.access.ClientRegistration.OperatorClient;
import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.access.Registrations;
import dev.suitegate.core.catalog.ClientDefinition;
import dev.suitegate.core.catalog.ProductDefinition;
import dev.suitegate.core.catalog.TenantAlias;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Fills the suite's tables once, when a realm is imported, from the product files that the realm file carries in its
 * attributes. From then on only those with {@code manage-products} write them; client attributes are display copies.
 */
public final class SeedProducts {

    /** The realm attributes {@code suite.product.<id>} hold one product file each. */
    public static final String ATTRIBUTE = "suite.product.";

    /** The client attribute that marks an operator's client in its file. */
    public static final String EXEMPT = "suite.exempt";

    private static final String ADMIN_API = "admin-api";

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;
    private final Registrations registrations;

    public SeedProducts(KeycloakSession keycloakSession, RealmModel realm) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
        this.registrations = AccessServices.of(keycloakSession, realm).registrations();
    }

    /** Registers all products, their clients and the operator clients. */
    public void run() {
        for (Map.Entry<String, String> attribute : realm.getAttributes().entrySet()) {
            if (attribute.getKey().startsWith(ATTRIBUTE)) {
                byte[] file = attribute.getValue().getBytes(StandardCharsets.UTF_8);
                ProductDefinition product = ProductFile.readTemplate(file);
                register(product);
                registrations.describe(product.id(), ProductFile.withoutSecrets(file));
            }
        }
        realm.getClientsStream()
                .filter(client -> client.getAttribute(EXEMPT) != null)
                .forEach(this::exempt);
    }

    private void exempt(ClientModel client) {
        ClientUuid uuid = new ClientUuid(client.getId());
        if (!ADMIN_API.equals(client.getAttribute(EXEMPT))
                || registrations.client(uuid).isPresent()) {
            throw new IllegalStateException("client '" + client.getClientId() + "' has the attribute " + EXEMPT
                    + ", which only takes the value '" + ADMIN_API + "' and only outside of a product");
        }
        registrations.register(uuid, new OperatorClient());
    }

    private void register(ProductDefinition product) {
        TenantId owner = product.dedicatedTo().map(this::tenant).orElse(null);
        registrations.register(new ProductRegistration(
                product.id(),
                product.name().value(),
                true,
                owner,
                product.trial().orElse(null)));
        for (ClientDefinition client : product.clients()) {
            String clientId = client.clientId().value();
            ClientModel model = realm.getClientByClientId(clientId);
            if (model == null) {
                throw new IllegalStateException(
                        "product '" + product.id() + "' names the client '" + clientId + "', which does not exist");
            }
            registrations.register(
                    new ClientUuid(model.getId()), ClientKinds.registration(product.id(), client, this::tenant));
        }
    }

    private TenantId tenant(TenantAlias alias) {
        OrganizationModel organization =
                keycloakSession.getProvider(OrganizationProvider.class).getByAlias(alias.value());
        if (organization == null) {
            throw new IllegalStateException("a product file names the tenant '" + alias.value()
                    + "', but the realm has no organization with this alias");
        }
        return TenantId.organization(organization.getId());
    }
}
