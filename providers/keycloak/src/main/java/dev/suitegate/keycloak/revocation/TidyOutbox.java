package dev.suitegate.keycloak.revocation;

import dev.suitegate.keycloak.wiring.Outbox;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/** Drops entries of the outbox that have been kept long enough. */
final class TidyOutbox implements ScheduledTask {

    @Override
    public void run(KeycloakSession keycloakSession) {
        Outbox.tidy(keycloakSession);
    }

    @Override
    public String getTaskName() {
        return "suitegate-revocation-tidy";
    }
}
