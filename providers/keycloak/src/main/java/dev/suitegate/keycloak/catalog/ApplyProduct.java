package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.access.Registrations;
import dev.suitegate.core.catalog.ClientDefinition;
import dev.suitegate.core.catalog.Holder;
import dev.suitegate.core.catalog.PlanProduct;
import dev.suitegate.core.catalog.PlannedChange;
import dev.suitegate.core.catalog.ProductChange;
import dev.suitegate.core.catalog.ProductDefinition;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.catalog.ProductPlan;
import dev.suitegate.core.catalog.ProductPlan.Planned;
import dev.suitegate.core.catalog.TenantAlias;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.catalog.ProductStates.PresentClient;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * Makes a product of a live realm what its file says, within one transaction that holds the product. Nothing is deleted; a locked
 * product stays locked, a client that is switched off stays off, and a secret stays what it is.
 */
public final class ApplyProduct {

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;
    private final AccessServices services;
    private final Registrations registrations;
    private final ProductTenants tenants;
    private final ProductDefinition product;
    private final Map<String, ClientRepresentation> desired = new LinkedHashMap<>();
    private final Map<String, PresentClient> present = new LinkedHashMap<>();

    /** @param product what the file says */
    public ApplyProduct(KeycloakSession keycloakSession, RealmModel realm, ProductDefinition product) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
        this.services = AccessServices.of(keycloakSession, realm);
        this.registrations = services.registrations();
        this.tenants = new ProductTenants(keycloakSession);
        this.product = product;
        ProductClients.of(product).forEach(client -> desired.put(client.getClientId(), client));
    }

    /**
     * What the file changes. Writes nothing.
     *
     * @throws UnknownTenants when the file names tenants that are not there
     */
    public ProductPlan plan() {
        requireTenants();
        readPresent();
        List<String> clientIds = List.copyOf(desired.keySet());
        return PlanProduct.plan(
                product.id(),
                clientIds,
                ProductStates.desired(product, List.copyOf(desired.values())),
                registrations
                        .product(product.id())
                        .map(known -> ProductStates.present(
                                known, StoredFile.of(registrations, known.id()), present, desired, tenants)),
                this::holder);
    }

    /**
     * Makes it so.
     *
     * @param plan what {@link #plan} said in the same transaction
     * @param file the file itself, without secrets
     * @return the secrets that were made
     */
    public List<NewSecret> apply(Planned plan, String file) {
        boolean rebound = !plan.isNew() && plan.changes().stream().anyMatch(ApplyProduct::isOfTenants);
        registrations.register(new ProductRegistration(
                product.id(),
                product.name().value(),
                true,
                product.dedicatedTo().map(this::tenant).orElse(null),
                product.trial().orElse(null)));
        registrations.describe(product.id(), file);
        List<NewSecret> secrets = new ArrayList<>();
        for (ClientDefinition client : product.clients()) {
            write(client).ifPresent(secrets::add);
        }
        if (rebound) {
            services.epochs().raise(product.id());
        }
        if (plan.isNew() || !plan.changes().isEmpty()) {
            services.record(ProductChange.applied(product.id(), plan));
        }
        return secrets;
    }

    private Optional<NewSecret> write(ClientDefinition definition) {
        String clientId = definition.clientId().value();
        PresentClient known = present.get(clientId);
        WriteClient write = new WriteClient(keycloakSession, realm, definition, representation(clientId));
        ClientModel client = known == null ? write.create() : write.update(known.model());
        registrations.register(
                new ClientUuid(client.getId()), ClientKinds.registration(product.id(), definition, this::tenant));
        return write.secret();
    }

    private ClientRepresentation representation(String clientId) {
        ClientRepresentation representation = desired.get(clientId);
        if (representation == null) {
            throw new IllegalStateException("no client was made of " + clientId);
        }
        return representation;
    }

    /** Whom a product or a machine belongs to: what was issued for the one before must not be good for the next. */
    private static boolean isOfTenants(PlannedChange change) {
        boolean isNewClient = change.before() == null && change.about().endsWith(" tenant");
        return change.about().equals("product dedicatedTo") || (change.about().endsWith(" tenant") && !isNewClient);
    }

    private void readPresent() {
        FreshClients clients = new FreshClients(keycloakSession, realm);
        for (ClientUuid uuid : registrations.clients(product.id())) {
            clients.find(uuid)
                    .ifPresent(model -> registrations
                            .client(uuid)
                            .ifPresent(registered ->
                                    present.put(model.getClientId(), new PresentClient(model, registered.client()))));
        }
    }

    private Holder holder(String name) {
        ClientModel client = realm.getClientByClientId(name);
        if (client == null) {
            boolean isOther = !name.equals(product.id().value())
                    && ProductId.isWellFormed(name)
                    && registrations.product(new ProductId(name)).isPresent();
            return isOther ? Holder.OTHER_PRODUCT : Holder.NOBODY;
        }
        if (present.containsKey(name)) {
            return Holder.SAME_PRODUCT;
        }
        return registrations
                .client(new ClientUuid(client.getId()))
                .map(registered ->
                        ClientKinds.product(registered.client()).isPresent() ? Holder.OTHER_PRODUCT : Holder.OPERATOR)
                .orElse(Holder.NO_PRODUCT);
    }

    private void requireTenants() {
        List<String> unknown = new ArrayList<>();
        product.dedicatedTo()
                .filter(alias -> tenants.find(alias).isEmpty())
                .ifPresent(alias -> unknown.add("/dedicatedTo"));
        for (int i = 0; i < product.clients().size(); i++) {
            if (product.clients().get(i) instanceof ClientDefinition.Machine machine
                    && tenants.find(machine.tenant()).isEmpty()) {
                unknown.add("/clients/" + i + "/tenant");
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnknownTenants(unknown);
        }
    }

    private TenantId tenant(TenantAlias alias) {
        return tenants.find(alias)
                .orElseThrow(() -> new IllegalStateException("tenant '" + alias + "' was removed meanwhile"));
    }
}
