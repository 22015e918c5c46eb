package dev.suitegate.keycloak.warning;

import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.outbox.MailPayload;
import dev.suitegate.keycloak.outbox.Orphan;
import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.wiring.AccessServices;
import dev.suitegate.keycloak.wiring.Outbox;
import dev.suitegate.keycloak.wiring.TenantAdministrators;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.outbox.OutboxDeliveryResult;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sends a warning to the people who look after the tenant: first they are found, then each gets an e-mail. Each is an entry of its
 * own, so that one that fails is tried again alone. What is no longer true by then is not sent.
 */
public final class MailWarnings {

    private MailWarnings() {}

    /** Does one step. */
    public static OutboxDeliveryResult deliver(KeycloakSession outer, OutboxEntry entry, Instant causedAt) {
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
        MailPayload mail = MailPayload.read(entry.payload());
        Optional<UserId> to = mail.to();
        Optional<Subscription> subscription = stillSo(keycloakSession, realm, mail);
        if (to.isEmpty()) {
            if (RealmMail.isOn(realm)) {
                subscription.ifPresent(found -> address(keycloakSession, realm, entry, mail, found));
            }
            return OutboxDeliveryResult.delivered();
        }
        return subscription
                .map(found -> send(keycloakSession, realm, mail, found, to.get()))
                .orElseGet(() -> Orphan.because("the subscription no longer ends so"));
    }

    private static Optional<Subscription> stillSo(KeycloakSession keycloakSession, RealmModel realm, MailPayload mail) {
        Subscriptions subscriptions = AccessServices.of(keycloakSession, realm).subscriptions();
        return subscriptions
                .find(mail.subscription())
                .filter(kept -> !kept.deleted())
                .map(Kept::subscription)
                .filter(found -> mail.warned().holds(found, subscriptions.now()));
    }

    private static void address(
            KeycloakSession keycloakSession,
            RealmModel realm,
            OutboxEntry entry,
            MailPayload mail,
            Subscription subscription) {
        for (UserId user : TenantAdministrators.of(keycloakSession, realm, subscription.subject())) {
            Outbox.add(
                    keycloakSession,
                    new OutboxEntry(
                            OutboxKind.MAIL,
                            entry.realmId(),
                            entry.owner(),
                            entry.correlationId() + ":" + user.value(),
                            mail.to(user).write()));
        }
    }

    private static OutboxDeliveryResult send(
            KeycloakSession keycloakSession, RealmModel realm, MailPayload mail, Subscription subscription, UserId to) {
        if (!RealmMail.isOn(realm)) {
            return Orphan.because("the realm sends no warnings by e-mail");
        }
        List<UserId> administrators = TenantAdministrators.of(keycloakSession, realm, subscription.subject());
        UserModel user = administrators.contains(to) ? keycloakSession.users().getUserById(realm, to.value()) : null;
        if (user == null) {
            return Orphan.because("nobody is there to be told any more");
        }
        if (user.getEmail() == null || user.getEmail().isBlank() || !user.isEmailVerified()) {
            return Orphan.because("there is no e-mail address that is known to be theirs");
        }
        return new WarningMail(keycloakSession, realm, user).send(mail.warned(), subscription);
    }
}
