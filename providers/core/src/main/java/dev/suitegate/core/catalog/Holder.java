package dev.suitegate.core.catalog;

/** To whom a name belongs that a product file gives a client, or the product. */
public enum Holder {
    /** There is no such name yet. */
    NOBODY,
    /** The product itself, or one of its clients. */
    SAME_PRODUCT,
    /** Another product, or one of its clients. */
    OTHER_PRODUCT,
    /** A client of the operator's. */
    OPERATOR,
    /** A client that has no registration: Keycloak's own, or one that somebody made there. */
    NO_PRODUCT;

    /** Whether a product file may use the name. */
    boolean leavesItTo() {
        return this == NOBODY || this == SAME_PRODUCT;
    }
}
