package dev.suitegate.keycloak.wiring;

import dev.suitegate.keycloak.persistence.Deadlines;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Makes a change in a transaction of its own, which waits for nobody for long, and makes it anew when another one was faster.
 * When this returns, the change has committed.
 */
public final class WriteTransaction {

    private static final Logger LOG = Logger.getLogger(WriteTransaction.class);
    private static final int MOST_ATTEMPTS = 6;
    private static final int LONGEST_FIRST_PAUSE = 20;

    private WriteTransaction() {}

    /**
     * Does the work, perhaps more than once; only the last time counts.
     *
     * @param outer the session of the request; its realm is the one of the work
     */
    public static <T> T run(KeycloakSession outer, Function<KeycloakSession, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(outer, work);
            } catch (PersistenceException | ModelException failure) {
                if (attempt == MOST_ATTEMPTS || !LostRace.isWorthAnotherTry(failure)) {
                    throw failure;
                }
                LOG.debugf("Lost a race %d times: %s", attempt, failure.getMessage());
                pause(attempt);
            }
        }
    }

    private static <T> T once(KeycloakSession outer, Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                outer.getKeycloakSessionFactory(),
                outer.getContext(),
                keycloakSession -> {
                    Deadlines.set(keycloakSession
                            .getProvider(JpaConnectionProvider.class)
                            .getEntityManager());
                    return work.apply(keycloakSession);
                },
                "suitegate-write");
    }

    /** Not the same for everybody: those who met once would meet again. */
    private static void pause(int attempt) {
        long most = Duration.ofMillis((long) LONGEST_FIRST_PAUSE << attempt).toMillis();
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server is stopping", e);
        }
    }
}
