package dev.suitegate.keycloak.events;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Makes a request fail when what must be done with it was not done. Keycloak logs and forgets what an event listener throws; a
 * transaction that cannot be prepared it rolls back.
 */
final class ObservedOrFailed extends AbstractKeycloakTransaction {

    private boolean observed;

    private ObservedOrFailed() {}

    static void run(KeycloakSession keycloakSession, Runnable observation) {
        ObservedOrFailed outcome = new ObservedOrFailed();
        keycloakSession.getTransactionManager().enlistPrepare(outcome);
        observation.run();
        outcome.observed = true;
    }

    @Override
    protected void commitImpl() {
        if (!observed) {
            throw new IllegalStateException(
                    "The change could not be observed, and what was issued before it would live on");
        }
    }

    @Override
    protected void rollbackImpl() {}
}
