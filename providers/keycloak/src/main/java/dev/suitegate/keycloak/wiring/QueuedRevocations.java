package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.access.Revocations;
import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.outbox.ScopePayload;
import java.util.HashSet;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** Revocations as entries of the outbox, and as events. */
final class QueuedRevocations implements Revocations {

    private final KeycloakSession keycloakSession;
    private final String realmId;
    private final AtCommit atCommit;
    private final Set<RevocationScope> queued = new HashSet<>();

    QueuedRevocations(KeycloakSession keycloakSession, String realmId, AtCommit atCommit) {
        this.keycloakSession = keycloakSession;
        this.realmId = realmId;
        this.atCommit = atCommit;
    }

    @Override
    public void enqueue(RevocationScope scope) {
        if (queued.add(scope)) {
            atCommit.tell(scope);
            Outbox.add(
                    keycloakSession,
                    OutboxEntry.unique(OutboxKind.REVOCATION, realmId, realmId, ScopePayload.write(scope)));
        }
    }
}
