package dev.suitegate.keycloak.revocation;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.enforcement.ReviewSessions;
import dev.suitegate.keycloak.metrics.AccessPath;
import dev.suitegate.keycloak.metrics.ServerMeters;
import dev.suitegate.keycloak.outbox.AfterCommit;
import dev.suitegate.keycloak.outbox.ClientSessionPayload;
import dev.suitegate.keycloak.outbox.Orphan;
import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.outbox.ScopePayload;
import dev.suitegate.keycloak.wiring.Outbox;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.outbox.OutboxDeliveryResult;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Narrows a scope down step by step: everybody concerned, one person, one client session. Each step is an entry of its own, so
 * that one that fails holds up no other and is tried again alone.
 */
final class EndSessions {

    private EndSessions() {}

    static OutboxDeliveryResult deliver(KeycloakSession outer, OutboxEntry entry, Instant causedAt) {
        // In a transaction of its own: a failure must not spoil the one that keeps count of attempts.
        return KeycloakModelUtils.runJobInTransactionWithResult(
                outer.getKeycloakSessionFactory(), keycloakSession -> work(keycloakSession, entry, causedAt));
    }

    private static OutboxDeliveryResult work(KeycloakSession keycloakSession, OutboxEntry entry, Instant causedAt) {
        RealmModel realm = keycloakSession.realms().getRealm(entry.realmId());
        if (realm == null) {
            return Orphan.because("the realm is gone");
        }
        keycloakSession.getContext().setRealm(realm);
        Outbox.causedAt(keycloakSession, causedAt);
        Optional<ClientSessionPayload> session = ClientSessionPayload.read(entry.payload());
        if (session.isPresent()) {
            review(keycloakSession, realm, session.get(), causedAt);
        } else {
            narrow(keycloakSession, realm, ScopePayload.read(entry.payload()));
        }
        return OutboxDeliveryResult.delivered();
    }

    private static void review(
            KeycloakSession keycloakSession, RealmModel realm, ClientSessionPayload session, Instant causedAt) {
        AccessPath.REVIEW.keep(keycloakSession);
        if (new ReviewSessions(keycloakSession, realm).review(session)) {
            keycloakSession
                    .getTransactionManager()
                    .enlistAfterCompletion(
                            new AfterCommit(() -> ServerMeters.revocations().sessionsEnded(causedAt)));
        }
    }

    private static void narrow(KeycloakSession keycloakSession, RealmModel realm, RevocationScope scope) {
        UserId person = scope.user();
        if (person == null) {
            concerned(keycloakSession, realm, scope)
                    .distinct()
                    .forEach(user -> add(keycloakSession, realm, ScopePayload.write(scope.of(user))));
            return;
        }
        UserModel user = keycloakSession.users().getUserById(realm, person.value());
        if (user != null) {
            new ReviewSessions(keycloakSession, realm)
                    .of(user, scope.product())
                    .forEach(session -> add(keycloakSession, realm, session.write()));
        }
    }

    private static Stream<UserId> concerned(KeycloakSession keycloakSession, RealmModel realm, RevocationScope scope) {
        TenantId tenant = scope.tenant();
        if (tenant != null) {
            return Outbox.members(keycloakSession, realm.getId(), tenant).stream();
        }
        ProductId product = scope.product();
        return product == null ? Stream.empty() : ProductUsers.of(keycloakSession, realm, product).stream();
    }

    private static void add(KeycloakSession keycloakSession, RealmModel realm, String payload) {
        Outbox.add(keycloakSession, OutboxEntry.unique(OutboxKind.REVOCATION, realm.getId(), realm.getId(), payload));
    }
}
