package dev.suitegate.it.matrix.world;

import java.util.Map;
import java.util.Optional;

/**
 * The surroundings of one cell, in which everything is allowed until a fault changes one thing.
 *
 * @param realm the matrix realm
 * @param variant how it was set up
 * @param product what the person enters
 * @param person who
 * @param home the person's tenant, with the subscription where that is not the person's own
 * @param subscription billing's id of it
 */
public record World(
        MatrixRealm realm, Variant variant, Product product, Person person, Tenant home, String subscription) {

    /** What a request adds to name the tenant; empty where none is named. */
    public Map<String, String> hint() {
        return variant == Variant.HINTED ? Map.of("suite_tenant", home.alias()) : Map.of();
    }

    /** The alias of the identity provider through which the person comes; empty where they give the account's own credential. */
    public Optional<String> door() {
        return variant.hasDoor() ? Optional.of(Door.alias(this)) : Optional.empty();
    }

    /** Whose the subscription is: the tenant's or, where it is the person's own, the person's id. */
    public String subscriber() {
        return variant == Variant.NOBODYS_DOOR ? person.id() : home.id();
    }

    /** The name of somebody who does not exist yet. */
    public String newcomer() {
        return person.username() + "-new";
    }

    /** The product's client. */
    public Client client() {
        return product.client();
    }
}
