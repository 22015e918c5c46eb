package dev.suitegate.keycloak.outbox;

import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderEvent;

/** Said on this node, after the transaction that put entries of this kind into the outbox has committed. */
public record OutboxFilled(KeycloakSessionFactory factory, OutboxKind kind) implements ProviderEvent {}
