package dev.suitegate.keycloak.admin;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Explanation;
import dev.suitegate.core.history.HistoryLog;
import dev.suitegate.core.history.RealmChange;
import dev.suitegate.core.subscription.ChangeSeats;
import dev.suitegate.core.subscription.ChangeSubscription;
import dev.suitegate.core.subscription.EndSubscriptions;
import dev.suitegate.core.subscription.ReconcileExport;
import dev.suitegate.core.subscription.ReplaceSubscriptions;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.Memberships;
import dev.suitegate.keycloak.doctor.ExamineRealm;
import dev.suitegate.keycloak.wiring.AccessServices;
import dev.suitegate.keycloak.wiring.Authorship;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** The realm as one transaction sees it: what is kept in it, how it is changed, and who is told. */
final class ApiRealm {

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;
    private final AccessServices services;
    private final Subjects subjects;
    private final ChangeEvents events;
    private final Products products;

    ApiRealm(KeycloakSession keycloakSession, RealmModel realm, AdminEventBuilder adminEvent) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
        this.services = AccessServices.of(keycloakSession, realm);
        this.subjects = new Subjects(keycloakSession, realm, services.registrations());
        this.events = new ChangeEvents(adminEvent);
        this.products = new Products(keycloakSession, realm, services, events);
    }

    /** Undoes whatever is done in this transaction. */
    void undo() {
        keycloakSession.getTransactionManager().setRollbackOnly();
    }

    String id() {
        return realm.getId();
    }

    Subscriptions subscriptions() {
        return services.subscriptions();
    }

    ChangeSubscription changeSubscription() {
        return services.changeSubscription();
    }

    EndSubscriptions endSubscriptions() {
        return services.endSubscriptions();
    }

    ReplaceSubscriptions replaceSubscriptions() {
        return services.replaceSubscriptions();
    }

    ReconcileExport reconcile(Instant takenAt) {
        return services.reconcile(takenAt);
    }

    ChangeSeats changeSeats() {
        return services.changeSeats();
    }

    HistoryLog history() {
        return services.history();
    }

    Memberships memberships() {
        return services.memberships();
    }

    AccessDecision evaluate(AccessRequest request) {
        return services.evaluate(request);
    }

    Explanation explain(AccessRequest request, @Nullable Instant at) {
        return services.explain(request, at);
    }

    /** Makes whatever was issued before worthless; answers the counter that is now part of every epoch. */
    long raiseEpochs() {
        long epoch = services.epochs().raiseAll(services.registrations().products());
        services.record(RealmChange.epochsRaised(epoch));
        return epoch;
    }

    Subjects subjects() {
        return subjects;
    }

    Products products() {
        return products;
    }

    /** The endpoints of events. */
    Webhooks webhooks() {
        return new Webhooks(services, events, Authorship.actorOf(keycloakSession));
    }

    ExamineRealm doctor() {
        return new ExamineRealm(keycloakSession, realm);
    }

    ChangeEvents events() {
        return events;
    }
}
