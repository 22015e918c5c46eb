package dev.suitegate.keycloak.outbox;

import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderEvent;

/** Said on this node, after the transaction that left something to be delivered to endpoints has committed. */
public record DeliveriesDue(KeycloakSessionFactory factory) implements ProviderEvent {}
