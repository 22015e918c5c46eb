package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.webhook.WebhookEndpoint;
import dev.suitegate.keycloak.outbox.EventLine;
import dev.suitegate.keycloak.outbox.ReplayPayload;
import dev.suitegate.keycloak.persistence.DeliveryRows;
import dev.suitegate.keycloak.persistence.DeliveryRows.Wanted;
import dev.suitegate.keycloak.persistence.EventRows;
import dev.suitegate.keycloak.persistence.EventRows.Placed;
import dev.suitegate.keycloak.persistence.JpaEndpoints;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Gives events of a realm a place in its log, and leaves a copy for each endpoint that takes them. */
public final class FanOut {

    /** So many events at once; the rest is another step. */
    private static final int STEP = 500;

    private final KeycloakSession keycloakSession;
    private final String realmId;
    private final EventRows events;
    private final DeliveryRows deliveries;
    private final JpaEndpoints endpoints;

    /** In the transaction of the session. */
    public FanOut(KeycloakSession keycloakSession, String realmId) {
        EntityManager entityManager =
                keycloakSession.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.keycloakSession = keycloakSession;
        this.realmId = realmId;
        this.events = new EventRows(entityManager, realmId);
        this.deliveries = new DeliveryRows(entityManager, realmId);
        this.endpoints = new JpaEndpoints(entityManager, realmId);
    }

    /** Takes in events; those that are there already are left as they are. */
    public void take(List<EventLine> lines) {
        List<Placed> placed = events.append(lines);
        List<Wanted> wanted = endpoints.all().stream()
                .flatMap(endpoint -> placed.stream()
                        .filter(event -> endpoint.takes(event.outline()))
                        .map(event -> new Wanted(endpoint.id(), event)))
                .toList();
        deliveries.add(wanted);
        announce(wanted);
    }

    /** Has the next events of a replay delivered, and leaves the rest to another step. */
    public void replay(ReplayPayload replay) {
        // Those who add deliveries wait for each other.
        events.lock();
        Optional<WebhookEndpoint> endpoint = endpoints.find(replay.endpoint());
        if (endpoint.isEmpty()) {
            return;
        }
        List<Placed> placed = events.between(replay.after(), replay.upTo(), STEP);
        List<Wanted> wanted = placed.stream()
                .filter(event -> endpoint.get().wants(event.outline()))
                .map(event -> new Wanted(endpoint.get().id(), event))
                .toList();
        deliveries.addOrRepeat(wanted);
        announce(wanted);
        if (placed.size() == STEP) {
            Outbox.add(
                    keycloakSession,
                    replay.from(placed.get(STEP - 1).position()).entry(realmId));
        }
    }

    private void announce(List<Wanted> wanted) {
        if (!wanted.isEmpty()) {
            Outbox.announceDeliveries(keycloakSession);
        }
    }
}
