package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.access.ClientRegistration;
import dev.suitegate.core.access.ClientRegistration.BackendClient;
import dev.suitegate.core.access.ClientRegistration.MachineClient;
import dev.suitegate.core.access.ClientRegistration.OperatorClient;
import dev.suitegate.core.access.ClientRegistration.ProductClient;
import dev.suitegate.core.access.ClientRegistration.ServiceProvider;
import dev.suitegate.core.catalog.ClientCredential;
import dev.suitegate.core.catalog.ClientDefinition;
import dev.suitegate.core.catalog.Consent;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.catalog.TenantAlias;
import dev.suitegate.core.tenant.TenantId;
import java.util.Optional;
import java.util.function.Function;

/** What the kinds of clients in a product file mean in the suite's own table. */
final class ClientKinds {

    private ClientKinds() {}

    /** The word of the product file. */
    static String of(ClientDefinition client) {
        if (client instanceof ClientDefinition.Web) {
            return "web";
        } else if (client instanceof ClientDefinition.Native) {
            return "native";
        } else if (client instanceof ClientDefinition.Saml) {
            return "saml";
        }
        return client instanceof ClientDefinition.Machine ? "machine" : "backend";
    }

    /** The same word for a client that is there. */
    static String of(ClientRegistration client) {
        if (client instanceof ProductClient people) {
            return people.confidential() ? "web" : "native";
        } else if (client instanceof ServiceProvider) {
            return "saml";
        } else if (client instanceof MachineClient) {
            return "machine";
        }
        return client instanceof OperatorClient ? "operator" : "backend";
    }

    /** The product that a client belongs to; nothing for one of the operator's. */
    static Optional<ProductId> product(ClientRegistration client) {
        if (client instanceof ProductClient people) {
            return Optional.of(people.product());
        } else if (client instanceof ServiceProvider people) {
            return Optional.of(people.product());
        } else if (client instanceof MachineClient machine) {
            return Optional.of(machine.product());
        }
        return client instanceof BackendClient backend ? Optional.of(backend.product()) : Optional.empty();
    }

    /** @param tenants finds the tenant that a machine client acts for */
    static ClientRegistration registration(
            ProductId product, ClientDefinition client, Function<TenantAlias, TenantId> tenants) {
        if (client instanceof ClientDefinition.Machine machine) {
            return new MachineClient(product, tenants.apply(machine.tenant()));
        } else if (client instanceof ClientDefinition.Backend) {
            return new BackendClient(product);
        } else if (client instanceof ClientDefinition.Saml) {
            return new ServiceProvider(product);
        }
        return new ProductClient(product, client instanceof ClientDefinition.Web);
    }

    /** How it proves who it is; nothing for one that does not. */
    static Optional<ClientCredential> credential(ClientDefinition client) {
        if (client instanceof ClientDefinition.Web web) {
            return Optional.of(web.credential());
        } else if (client instanceof ClientDefinition.Machine machine) {
            return Optional.of(machine.credential());
        }
        return client instanceof ClientDefinition.Backend backend
                ? Optional.of(backend.credential())
                : Optional.empty();
    }

    /** Why people are not asked for their consent; nothing when they are, or when there are none. */
    static Optional<String> reasonForNoConsent(ClientDefinition client) {
        Optional<Consent> consent = Optional.empty();
        if (client instanceof ClientDefinition.Web web) {
            consent = Optional.of(web.signIn().consent());
        } else if (client instanceof ClientDefinition.Native app) {
            consent = Optional.of(app.signIn().consent());
        } else if (client instanceof ClientDefinition.Saml saml) {
            consent = Optional.of(saml.consent());
        }
        return consent.filter(Consent.NotAsked.class::isInstance)
                .map(Consent.NotAsked.class::cast)
                .map(reason -> reason.reason().value());
    }
}
