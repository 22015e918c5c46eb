package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.event.AccessRevoked;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.event.SuiteEvent;
import dev.suitegate.core.history.HistoryEntry;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.persistence.ChangedSubscriptions;
import dev.suitegate.keycloak.persistence.DatabaseClock;
import dev.suitegate.keycloak.persistence.HistoryLine;
import dev.suitegate.keycloak.persistence.JpaHistory;
import dev.suitegate.keycloak.persistence.RealmRow;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Keeps what a transaction has changed in a realm until it is about to commit, and writes it then: into the history, whose end is
 * held for no longer than that, and as events into the outbox. What cannot be written makes the transaction fail.
 */
final class AtCommit {

    private final KeycloakSession keycloakSession;
    private final EntityManager entityManager;
    private final String realmId;
    private final JpaHistory history;
    private final List<Pending> pending = new ArrayList<>();
    private final List<RevocationScope> scopes = new ArrayList<>();

    AtCommit(KeycloakSession keycloakSession, EntityManager entityManager, String realmId, JpaHistory history) {
        this.keycloakSession = keycloakSession;
        this.entityManager = entityManager;
        this.realmId = realmId;
        this.history = history;
    }

    /**
     * Has a line written into the history.
     *
     * @param change what to tell of it; empty: nothing
     */
    void write(HistoryLine line, Optional<Change> change) {
        expect();
        pending.add(new Pending(line, change));
    }

    /** Has it told that somebody may have lost access. */
    void tell(RevocationScope scope) {
        expect();
        scopes.add(scope);
    }

    private void expect() {
        if (pending.isEmpty() && scopes.isEmpty()) {
            keycloakSession.getTransactionManager().enlistPrepare(new Writing());
            Outbox.announce(keycloakSession, OutboxKind.EVENT);
        }
    }

    private List<SuiteEvent> append() {
        if (pending.isEmpty()) {
            return List.of();
        }
        List<HistoryEntry> entries =
                history.append(pending.stream().map(Pending::line).toList(), Authorship.of(keycloakSession));
        List<Change> changes =
                pending.stream().flatMap(one -> one.change().stream()).toList();
        ChangedSubscriptions states = ChangedSubscriptions.read(entityManager, realmId, changes);
        List<SuiteEvent> events = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            pending.get(i).change().ifPresent(change -> events.add(states.event(change, entry)));
        }
        return events;
    }

    private List<SuiteEvent> revoked() {
        if (scopes.isEmpty()) {
            return List.of();
        }
        Instant now = DatabaseClock.now(entityManager);
        return scopes.stream()
                .<SuiteEvent>map(
                        scope -> new AccessRevoked(EventId.of(realmId, "revoked:" + UUID.randomUUID()), now, scope))
                .toList();
    }

    private void clear() {
        pending.clear();
        scopes.clear();
    }

    /** A line of the history, and what it tells of. */
    private record Pending(HistoryLine line, Optional<Change> change) {}

    private final class Writing extends AbstractKeycloakTransaction {

        @Override
        protected void commitImpl() {
            List<SuiteEvent> events = new ArrayList<>(append());
            events.addAll(revoked());
            // A realm that this transaction removes has nobody left to tell.
            if (!events.isEmpty() && RealmRow.exists(entityManager, realmId)) {
                Outbox.addEvents(keycloakSession, realmId, events);
            }
            clear();
        }

        @Override
        protected void rollbackImpl() {
            clear();
        }
    }
}
