package dev.suitegate.keycloak.wiring;

import dev.suitegate.keycloak.persistence.RefusedCallRows;
import java.time.Duration;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Keeps who was refused what, in a transaction of its own: the one of the refused request is rolled back. */
public final class RefusedCalls {

    private static final Duration KEPT = Duration.ofDays(90);

    private RefusedCalls() {}

    /** Forgets what is older than three months. */
    static void tidy(KeycloakSession keycloakSession) {
        RefusedCallRows.forget(
                keycloakSession.getProvider(JpaConnectionProvider.class).getEntityManager(), KEPT);
    }

    /**
     * Counts one refusal.
     *
     * @param route the method and the form of the path, without the names in it
     */
    public static void note(
            KeycloakSession refused, String realmId, String actor, String client, String route, String problem) {
        WriteTransaction.run(refused, own -> {
            RefusedCallRows.count(
                    own.getProvider(JpaConnectionProvider.class).getEntityManager(),
                    new RefusedCallRows.Call(realmId, actor, client, route, problem));
            return true;
        });
    }
}
