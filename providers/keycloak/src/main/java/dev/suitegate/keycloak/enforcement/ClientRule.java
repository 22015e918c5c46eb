package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.ClientRegistration.BackendClient;
import dev.suitegate.core.access.ClientRegistration.MachineClient;
import dev.suitegate.core.access.ClientRegistration.OperatorClient;
import dev.suitegate.core.access.ClientRegistration.ProductClient;
import dev.suitegate.core.access.ClientRegistration.Registered;
import dev.suitegate.core.access.ClientRegistration.ServiceProvider;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Which rule holds for what a client obtains. */
sealed interface ClientRule {

    /** Keycloak's own client, or an operator's: no product of its own, and none in its tokens. */
    record Exempt() implements ClientRule {}

    /** In no product and not exempt: denied. */
    record Unregistered() implements ClientRule {}

    /** People enter the product through it. */
    record People(ProductId product, Set<String> audience) implements ClientRule {}

    /** It acts for itself, for one tenant. */
    record Machine(ProductId product, TenantId tenant, Set<String> audience) implements ClientRule {}

    /** The product's own server: introspection only. */
    record Backend(ProductId product) implements ClientRule {}

    /** The product that the client belongs to; nothing when it belongs to none. */
    default Optional<ProductId> ownProduct() {
        if (this instanceof People people) {
            return Optional.of(people.product());
        }
        if (this instanceof Machine machine) {
            return Optional.of(machine.product());
        }
        return this instanceof Backend backend ? Optional.of(backend.product()) : Optional.empty();
    }

    static ClientRule of(KeycloakSession keycloakSession, ClientModel client) {
        RealmModel realm = client.getRealm();
        if (BuiltInClients.contains(realm, client)) {
            return new Exempt();
        }
        return AccessServices.of(keycloakSession, realm)
                .registered(client)
                .map(registered -> of(realm, registered))
                .orElseGet(Unregistered::new);
    }

    private static ClientRule of(RealmModel realm, Registered registered) {
        if (registered.client() instanceof ProductClient people) {
            return new People(people.product(), audience(realm, people.product(), registered));
        }
        if (registered.client() instanceof ServiceProvider provider) {
            return new People(provider.product(), audience(realm, provider.product(), registered));
        }
        if (registered.client() instanceof MachineClient machine) {
            return new Machine(machine.product(), machine.tenant(), audience(realm, machine.product(), registered));
        }
        if (registered.client() instanceof BackendClient backend) {
            return new Backend(backend.product());
        }
        return registered.client() instanceof OperatorClient ? new Exempt() : new Unregistered();
    }

    /** The product's id, and the {@code client_id} of each of its clients that may introspect its tokens. */
    private static Set<String> audience(RealmModel realm, ProductId product, Registered registered) {
        Set<String> audience = new TreeSet<>();
        audience.add(product.value());
        registered.audience().forEach(uuid -> {
            ClientModel resourceServer = realm.getClientById(uuid.value());
            if (resourceServer != null) {
                audience.add(resourceServer.getClientId());
            }
        });
        return audience;
    }
}
