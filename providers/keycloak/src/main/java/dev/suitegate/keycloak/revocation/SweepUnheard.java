package dev.suitegate.keycloak.revocation;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTask;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;

/**
 * Finds what happened in Keycloak without an event, and makes up for it. Every node looks; each change found is made up for in a
 * transaction of its own, so that one that fails holds up no other and is found again.
 */
final class SweepUnheard implements ScheduledTask {

    /** A run that finds more leaves the rest to the next one. */
    private static final int MOST = 500;

    private final String name;
    private final Search search;

    SweepUnheard(String name, Search search) {
        this.name = name;
        this.search = search;
    }

    @Override
    public void run(KeycloakSession keycloakSession) {
        search.find(keycloakSession, MOST)
                .forEach(found ->
                        new ScheduledTaskRunner(keycloakSession.getKeycloakSessionFactory(), found::run).run());
    }

    @Override
    public String getTaskName() {
        return name;
    }

    /** Answers with what is to be done, each in a transaction of its own. */
    @FunctionalInterface
    interface Search {

        List<KeycloakSessionTask> find(KeycloakSession keycloakSession, int most);
    }
}
