package dev.suitegate.core.access;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import java.util.Set;

/** What the suite's own table says a client is for. A client without a registration belongs to no product and is denied. */
public sealed interface ClientRegistration {

    /** People enter a product through it, in a browser or an app. */
    record ProductClient(ProductId product, boolean confidential) implements ClientRegistration {}

    /** People enter a product through it, in a browser, over SAML. */
    record ServiceProvider(ProductId product) implements ClientRegistration {}

    /** It acts for itself, for exactly one tenant. */
    record MachineClient(ProductId product, TenantId tenant) implements ClientRegistration {}

    /** A product's own server, which may ask whether tokens of the product are good (RFC 7662) and nothing else. */
    record BackendClient(ProductId product) implements ClientRegistration {}

    /** A tool of the operator's, such as billing: explicitly exempt, and never a product in its tokens. */
    record OperatorClient() implements ClientRegistration {}

    /**
     * A registration with the other clients that tokens of the product are meant for.
     *
     * @param audience the confidential clients of the product that are bound to no tenant
     */
    record Registered(ClientRegistration client, Set<ClientUuid> audience) {
        public Registered {
            audience = Set.copyOf(audience);
        }
    }
}
