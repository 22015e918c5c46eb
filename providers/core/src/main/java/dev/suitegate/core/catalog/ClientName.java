package dev.suitegate.core.catalog;

/** What a client calls itself in its protocol, and the identity server knows it by. */
public sealed interface ClientName permits ClientId, EntityId {

    /** The name as it stands in requests. */
    String value();
}
