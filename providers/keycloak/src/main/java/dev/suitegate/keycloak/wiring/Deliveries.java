package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.event.EndpointDisabled;
import dev.suitegate.core.event.EndpointDisabled.Cause;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.webhook.Attempt;
import dev.suitegate.keycloak.outbox.DeliveryLease;
import dev.suitegate.keycloak.outbox.DeliveryStanding;
import dev.suitegate.keycloak.outbox.DueEndpoint;
import dev.suitegate.keycloak.persistence.DatabaseClock;
import dev.suitegate.keycloak.persistence.Deadlines;
import dev.suitegate.keycloak.persistence.DueDeliveries;
import dev.suitegate.keycloak.persistence.EndedDelivery;
import dev.suitegate.keycloak.persistence.KeptDeliveries;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Deliveries to the endpoints of all realms, each step in the transaction of its session. */
public final class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);

    private Deliveries() {}

    /** The endpoints that something can be delivered to now. */
    public static Set<DueEndpoint> endpoints(KeycloakSession keycloakSession) {
        return new DueDeliveries(entityManager(keycloakSession)).endpoints();
    }

    /**
     * Takes what is due at an endpoint and nobody else has.
     *
     * @param most how many at most
     */
    public static List<DeliveryLease> take(KeycloakSession keycloakSession, DueEndpoint endpoint, int most) {
        Deadlines.set(entityManager(keycloakSession));
        return new DueDeliveries(entityManager(keycloakSession)).take(endpoint, most);
    }

    /**
     * Writes down how an attempt went, and gives the endpoint up where that is due.
     *
     * @param failure why it was not accepted, at most 255 characters; empty: it was
     */
    public static void end(
            KeycloakSession keycloakSession, DeliveryLease lease, Attempt attempt, Optional<String> failure) {
        EntityManager entityManager = entityManager(keycloakSession);
        Deadlines.set(entityManager);
        new EndedDelivery(lease, attempt, failure.orElse(null))
                .write(entityManager)
                .ifPresent(cause -> tell(keycloakSession, lease, cause));
    }

    private static void tell(KeycloakSession keycloakSession, DeliveryLease lease, Cause cause) {
        LOG.warnf(
                "Endpoint %s of realm %s gets no more events: %s",
                lease.endpoint().id(), lease.realmId(), cause.word());
        EventId id = EventId.of(lease.realmId(), "disabled:" + UUID.randomUUID());
        EndpointDisabled disabled = new EndpointDisabled(
                id,
                DatabaseClock.now(entityManager(keycloakSession)),
                lease.endpoint().id(),
                cause);
        Outbox.addEvents(keycloakSession, lease.realmId(), List.of(disabled));
    }

    /** How much there is. */
    public static DeliveryStanding standing(KeycloakSession keycloakSession) {
        return KeptDeliveries.standing(entityManager(keycloakSession));
    }

    /** Drops what has been kept long enough. */
    static void tidy(KeycloakSession keycloakSession) {
        KeptDeliveries.tidy(entityManager(keycloakSession));
    }

    private static EntityManager entityManager(KeycloakSession keycloakSession) {
        return keycloakSession.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
