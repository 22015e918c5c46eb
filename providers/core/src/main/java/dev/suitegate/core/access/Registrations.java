package dev.suitegate.core.access;

import dev.suitegate.core.access.ClientRegistration.Registered;
import dev.suitegate.core.catalog.ProductId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The products of a realm, and which client belongs to which: the suite's own table, not client attributes. */
public interface Registrations {

    Optional<ProductRegistration> product(ProductId id);

    /** Every product of the realm, enabled or not. */
    Set<ProductId> products();

    Optional<Registered> client(ClientUuid client);

    /** Every client that belongs to the product. */
    List<ClientUuid> clients(ProductId product);

    /** Every client of the realm that has a registration. */
    Set<ClientUuid> clients();

    /** Every product of the realm with the file that describes it, as JSON text. */
    Map<ProductId, String> files();

    /**
     * Holds the product until the transaction ends, so that nobody else writes it meanwhile.
     *
     * @return whether there is one
     */
    boolean lock(ProductId product);

    /**
     * Locks everybody out of a product that is there, or lets them in again.
     *
     * @return whether that is a change
     */
    boolean enable(ProductId product, boolean enabled);

    /** Keeps the file that describes a product that is there, without any secret. */
    void describe(ProductId product, String file);

    /** Creates or replaces. Whether the product is enabled is the operator's: it stays as it is when the product exists. */
    void register(ProductRegistration product);

    /** Creates or replaces. */
    void register(ClientUuid client, ClientRegistration registration);

    /**
     * The client is switched on or off in Keycloak.
     *
     * @return the client's product, when that differs from what was last observed
     */
    Optional<ProductId> observe(ClientUuid client, boolean enabled);

    /** Forgets the client, so that it is denied; its product stays. */
    void forget(ClientUuid client);
}
