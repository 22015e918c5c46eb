package dev.suitegate.keycloak.revocation;

import dev.suitegate.keycloak.wiring.Outbox;
import dev.suitegate.keycloak.wiring.RealmData;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/** Drops entries of the outbox that have been kept long enough, and what is left of realms that are gone. */
final class TidyOutbox implements ScheduledTask {

    @Override
    public void run(KeycloakSession keycloakSession) {
        Outbox.tidy(keycloakSession);
        RealmData.forgetStrays(keycloakSession);
    }

    @Override
    public String getTaskName() {
        return "suitegate-revocation-tidy";
    }
}
