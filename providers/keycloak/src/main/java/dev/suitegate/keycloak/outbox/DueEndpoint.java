package dev.suitegate.keycloak.outbox;

import dev.suitegate.core.event.EndpointId;

/** An endpoint that something is to be delivered to. */
public record DueEndpoint(String realmId, EndpointId id) {}
