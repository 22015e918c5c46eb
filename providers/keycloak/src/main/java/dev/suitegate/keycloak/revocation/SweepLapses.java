package dev.suitegate.keycloak.revocation;

import dev.suitegate.keycloak.wiring.Outbox;
import java.time.Duration;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/**
 * Finds subscriptions that ended by their dates, which nobody writes down. Every node looks; the outbox keeps one entry for each
 * lapse. The first look goes back a day, for the time when no node ran.
 */
final class SweepLapses implements ScheduledTask {

    private static final Duration FURTHEST = Duration.ofDays(1);
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private long lookedAt;

    @Override
    public void run(KeycloakSession keycloakSession) {
        long now = Time.currentTimeMillis();
        Duration since = Duration.ofMillis(now - lookedAt).plus(OVERLAP);
        Outbox.addLapses(keycloakSession, since.compareTo(FURTHEST) > 0 ? FURTHEST : since);
        lookedAt = now;
    }

    @Override
    public String getTaskName() {
        return "suitegate-revocation-lapses";
    }
}
