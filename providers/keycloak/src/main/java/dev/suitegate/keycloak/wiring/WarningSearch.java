package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.event.EndWarning;
import dev.suitegate.core.event.Look;
import dev.suitegate.core.event.SubscriptionState;
import dev.suitegate.core.event.WarnBeforeEnd;
import dev.suitegate.core.event.Warned;
import dev.suitegate.keycloak.outbox.EventLine;
import dev.suitegate.keycloak.outbox.EventPayload;
import dev.suitegate.keycloak.outbox.MailPayload;
import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.persistence.DatabaseClock;
import dev.suitegate.keycloak.persistence.EndHistory;
import dev.suitegate.keycloak.persistence.EndingSubscriptions;
import dev.suitegate.keycloak.persistence.EndingSubscriptions.Candidate;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Finds subscriptions that end soon or have ended, and adds an event and an e-mail for each warning. Every node searches; the key of
 * a warning makes it once, because the outbox keeps what is done for longer than any search goes back. One search at a time.
 */
public final class WarningSearch {

    /** How many subscriptions one transaction looks into. */
    private static final int PART = 200;

    private final KeycloakSessionFactory factory;
    private @Nullable Look last;
    private Set<Candidate> known = Set.of();

    public WarningSearch(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** Searches from where the last search that succeeded has stopped; the first one goes back a day. */
    public void run() {
        Sight sight = KeycloakModelUtils.runJobInTransactionWithResult(factory, this::look);
        List<Candidate> unknown = sight.candidates().stream()
                .filter(candidate -> !known.contains(candidate))
                .toList();
        for (int from = 0; from < unknown.size(); from += PART) {
            List<Candidate> part = unknown.subList(from, Math.min(unknown.size(), from + PART));
            KeycloakModelUtils.runJobInTransaction(
                    factory, own -> part.forEach(candidate -> warn(own, sight.look(), candidate)));
        }
        last = sight.look();
        known = new HashSet<>(sight.candidates());
    }

    private Sight look(KeycloakSession keycloakSession) {
        EntityManager entityManager = entityManager(keycloakSession);
        Instant now = DatabaseClock.now(entityManager);
        Look look = last == null ? Look.first(now) : last.next(now);
        return new Sight(look, EndingSubscriptions.within(entityManager, look));
    }

    private static void warn(KeycloakSession keycloakSession, Look look, Candidate candidate) {
        EntityManager entityManager = entityManager(keycloakSession);
        String realmId = candidate.realmId();
        Optional<SubscriptionState> state = EndingSubscriptions.state(entityManager, candidate);
        state.flatMap(found ->
                        new WarnBeforeEnd(realmId, look).due(found, EndHistory.since(entityManager, realmId, found)))
                .ifPresent(warning -> add(keycloakSession, realmId, warning));
    }

    private static void add(KeycloakSession keycloakSession, String realmId, EndWarning warning) {
        String event = EventPayload.write(List.of(EventLine.of(warning)));
        Outbox.add(keycloakSession, new OutboxEntry(OutboxKind.EVENT, realmId, realmId, warning.key(), event));
        Warned warned = new Warned(warning.kind(), warning.ending());
        String mail = new MailPayload(warning.state().subscription().id(), warned, Optional.empty()).write();
        Outbox.add(keycloakSession, new OutboxEntry(OutboxKind.MAIL, realmId, realmId, warning.key(), mail));
    }

    private static EntityManager entityManager(KeycloakSession keycloakSession) {
        return keycloakSession.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** What one search has to look into. */
    private record Sight(Look look, List<Candidate> candidates) {}
}
