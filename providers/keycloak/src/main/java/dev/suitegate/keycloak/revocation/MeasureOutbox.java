package dev.suitegate.keycloak.revocation;

import dev.suitegate.keycloak.metrics.ServerMeters;
import dev.suitegate.keycloak.wiring.Deliveries;
import dev.suitegate.keycloak.wiring.Outbox;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;

/** Reads how much the outbox holds and how much is to be delivered, where somebody takes figures. */
final class MeasureOutbox implements ScheduledTask {

    /** Once, when it is due. */
    static void with(KeycloakSessionFactory factory) {
        if (!ServerMeters.areOff()) {
            // Logs what goes wrong; a figure that gets too old is shown as none.
            new ScheduledTaskRunner(factory, new MeasureOutbox()).run();
        }
    }

    @Override
    public void run(KeycloakSession keycloakSession) {
        ServerMeters.outbox().keep(Outbox.standings(keycloakSession));
        ServerMeters.webhooks().keep(Deliveries.standing(keycloakSession));
    }

    @Override
    public String getTaskName() {
        return "suitegate-revocation-meters";
    }
}
