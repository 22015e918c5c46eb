package dev.suitegate.core.access;

import dev.suitegate.core.access.ClientRegistration.Registered;
import dev.suitegate.core.catalog.ProductId;
import java.util.Optional;

/** The products of a realm, and which client belongs to which: the suite's own table, not client attributes. */
public interface Registrations {

    Optional<ProductRegistration> product(ProductId id);

    Optional<Registered> client(ClientUuid client);

    /** Creates or replaces. Whether the product is enabled is the operator's: it stays as it is when the product exists. */
    void register(ProductRegistration product);

    /** Creates or replaces. */
    void register(ClientUuid client, ClientRegistration registration);

    /** Forgets the client, so that it is denied; its product stays. */
    void forget(ClientUuid client);
}
