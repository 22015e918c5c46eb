package dev.suitegate.keycloak.wiring;

import dev.suitegate.keycloak.outbox.ReplayPayload;
import dev.suitegate.keycloak.persistence.JpaDeliveryLog;
import org.keycloak.models.KeycloakSession;

/** What a transaction of a realm leaves to be delivered, said when it has committed. */
record DeliveryWork(KeycloakSession keycloakSession, String realmId) implements JpaDeliveryLog.Work {

    @Override
    public void due() {
        Outbox.announceDeliveries(keycloakSession);
    }

    @Override
    public void begin(ReplayPayload replay) {
        Outbox.add(keycloakSession, replay.entry(realmId));
    }
}
