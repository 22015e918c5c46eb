package dev.suitegate.keycloak.warning;

import dev.suitegate.keycloak.wiring.WarningSearch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;

/** Searches for warnings that are due, one search at a time. Many may be due at once, so it is not for the thread of the timer. */
public final class SweepWarnings {

    private static final String NAME = "suitegate-warnings";

    private final KeycloakSessionFactory factory;
    private final ExecutorService threads;
    private final WarningSearch search;
    private final AtomicBoolean busy = new AtomicBoolean();

    public SweepWarnings(KeycloakSession keycloakSession) {
        this.factory = keycloakSession.getKeycloakSessionFactory();
        this.threads = keycloakSession.getProvider(ExecutorsProvider.class).getExecutor(NAME);
        this.search = new WarningSearch(factory);
    }

    /** Begins on another thread, unless it is at work. */
    public void soon() {
        if (busy.compareAndSet(false, true)) {
            boolean begun = false;
            try {
                threads.execute(this::run);
                begun = true;
            } finally {
                if (!begun) {
                    busy.set(false);
                }
            }
        }
    }

    private void run() {
        try {
            // Logs what goes wrong; the next search goes back to where the last good one has stopped.
            new ScheduledTaskRunner(factory, new Search()).run();
        } finally {
            busy.set(false);
        }
    }

    /** One search. */
    private final class Search implements ScheduledTask {

        @Override
        public void run(KeycloakSession keycloakSession) {
            search.run();
        }

        @Override
        public String getTaskName() {
            return NAME;
        }
    }
}
