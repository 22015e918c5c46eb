package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessFacts;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.ClientRegistration.Registered;
import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.core.access.Epochs;
import dev.suitegate.core.access.EvaluateAccess;
import dev.suitegate.core.access.ExplainAccess;
import dev.suitegate.core.access.Explanation;
import dev.suitegate.core.access.FindTrials;
import dev.suitegate.core.access.Registrations;
import dev.suitegate.core.access.ResolveTenant;
import dev.suitegate.core.access.Revocations;
import dev.suitegate.core.access.StartTrial;
import dev.suitegate.core.access.TenantConsents;
import dev.suitegate.core.catalog.ProductChange;
import dev.suitegate.core.history.HistoryLog;
import dev.suitegate.core.history.RealmChange;
import dev.suitegate.core.subscription.ChangeSeats;
import dev.suitegate.core.subscription.ChangeSubscription;
import dev.suitegate.core.subscription.EndSubscriptions;
import dev.suitegate.core.subscription.ReconcileExport;
import dev.suitegate.core.subscription.ReleaseUser;
import dev.suitegate.core.subscription.ReplaceSubscriptions;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.Memberships;
import dev.suitegate.core.webhook.DeliveryLog;
import dev.suitegate.core.webhook.Endpoints;
import dev.suitegate.keycloak.metrics.AccessPath;
import dev.suitegate.keycloak.metrics.DecisionMeters;
import dev.suitegate.keycloak.metrics.ServerMeters;
import dev.suitegate.keycloak.persistence.EpochCounters;
import dev.suitegate.keycloak.persistence.JpaAccessFacts;
import dev.suitegate.keycloak.persistence.JpaDeliveryLog;
import dev.suitegate.keycloak.persistence.JpaEndpoints;
import dev.suitegate.keycloak.persistence.JpaHistory;
import dev.suitegate.keycloak.persistence.JpaMemberships;
import dev.suitegate.keycloak.persistence.JpaRegistrations;
import dev.suitegate.keycloak.persistence.JpaSubscriptions;
import dev.suitegate.keycloak.persistence.JpaTenantConsents;
import dev.suitegate.keycloak.tenant.TenantResolverSpi;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The rules of one realm over the database, for the length of one request. The only place that joins ports to persistence.
 * Answers are remembered for the request alone: several layers ask the same question in it.
 */
public final class AccessServices {

    private final Map<AccessRequest, AccessDecision> decisions = new HashMap<>();
    private final Map<ClientUuid, Optional<Registered>> clients = new HashMap<>();
    private final KeycloakSession keycloakSession;
    private final EntityManager entityManager;
    private final String realmId;
    private final EvaluateAccess evaluateAccess;
    private final ExplainAccess explainAccess;
    private final FindTrials findTrials;
    private final Registrations registrations;
    private final Subscriptions subscriptions;
    private final Epochs epochs;
    private final TenantConsents tenantConsents;
    private final Memberships memberships;
    private final JpaHistory history;
    private final DeferredHistory changes;

    private AccessServices(
            KeycloakSession keycloakSession, EntityManager entityManager, String realmId, ResolveTenant resolver) {
        this.keycloakSession = keycloakSession;
        this.entityManager = entityManager;
        this.realmId = realmId;
        this.history = new JpaHistory(entityManager, realmId);
        AtCommit atCommit = new AtCommit(keycloakSession, entityManager, realmId, history);
        this.changes = new DeferredHistory(atCommit);
        Revocations revocations = new QueuedRevocations(keycloakSession, realmId, atCommit);
        AccessFacts facts = new JpaAccessFacts(entityManager, realmId);
        this.evaluateAccess = new EvaluateAccess(facts, resolver);
        this.explainAccess = new ExplainAccess(facts, evaluateAccess);
        this.registrations = new JpaRegistrations(entityManager, realmId);
        this.subscriptions = new JpaSubscriptions(entityManager, realmId, revocations);
        this.findTrials = new FindTrials(facts, evaluateAccess, subscriptions);
        this.epochs = new EpochCounters(entityManager, realmId, revocations);
        this.tenantConsents = new JpaTenantConsents(entityManager);
        this.memberships = new JpaMemberships(entityManager, realmId);
    }

    /** The services of the realm that the request is about. */
    public static AccessServices of(KeycloakSession keycloakSession) {
        return of(keycloakSession, keycloakSession.getContext().getRealm());
    }

    public static AccessServices of(KeycloakSession keycloakSession, RealmModel realm) {
        String attribute = AccessServices.class.getName() + "." + realm.getId();
        AccessServices known = keycloakSession.getAttribute(attribute, AccessServices.class);
        if (known != null) {
            return known;
        }
        EntityManager entityManager =
                keycloakSession.getProvider(JpaConnectionProvider.class).getEntityManager();
        AccessServices services = new AccessServices(
                keycloakSession, entityManager, realm.getId(), TenantResolverSpi.of(keycloakSession));
        keycloakSession.setAttribute(attribute, services);
        return services;
    }

    /** Shows what can go wrong as not having happened yet. */
    public static void expectFailures() {
        for (FailureCause cause : FailureCause.values()) {
            ServerMeters.decisions().expect(cause.word());
        }
    }

    /** The one decision; a failed read is an exception, so that nothing is issued. */
    public AccessDecision evaluate(AccessRequest request) {
        AccessDecision known = decisions.get(request);
        if (known != null) {
            return known;
        }
        DecisionMeters meters = ServerMeters.decisions();
        AccessDecision decision = failingClosed(
                () -> meters.timed(AccessPath.of(keycloakSession), () -> evaluateAccess.evaluate(request)));
        decisions.put(request, decision);
        return decision;
    }

    /** The same decision with what led to it, now or at another instant. */
    public Explanation explain(AccessRequest request, @Nullable Instant at) {
        return explainAccess.explain(request, at);
    }

    /** What the suite's table says the client is for. */
    public Optional<Registered> registered(ClientModel client) {
        return clients.computeIfAbsent(
                new ClientUuid(client.getId()), uuid -> failingClosed(() -> registrations.client(uuid)));
    }

    private static <T> T failingClosed(Supplier<T> read) {
        return ServerMeters.decisions()
                .failingClosed(failure -> FailureCause.of(failure).word(), read);
    }

    public Registrations registrations() {
        return registrations;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /** Whoever wants to hear of events. */
    public Endpoints endpoints() {
        return new JpaEndpoints(entityManager, realmId);
    }

    /** What endpoints were and are told. */
    public DeliveryLog deliveryLog() {
        return new JpaDeliveryLog(entityManager, realmId, new DeliveryWork(keycloakSession, realmId));
    }

    /** What was changed, to be read. */
    public HistoryLog history() {
        return history;
    }

    /** Keeps a change of a product in the history, in the transaction that makes it. */
    public void record(ProductChange change) {
        changes.append(change);
    }

    /** Keeps a change of the realm as a whole in the history, in the transaction that makes it. */
    public void record(RealmChange change) {
        changes.append(change);
    }

    public ChangeSubscription changeSubscription() {
        return new ChangeSubscription(subscriptions, changes);
    }

    /** Who may try what. */
    public FindTrials findTrials() {
        return findTrials;
    }

    public StartTrial startTrial() {
        return new StartTrial(findTrials, subscriptions, changeSubscription());
    }

    public EndSubscriptions endSubscriptions() {
        return new EndSubscriptions(subscriptions, changes);
    }

    public ReplaceSubscriptions replaceSubscriptions() {
        return new ReplaceSubscriptions(subscriptions, changes);
    }

    /**
     * Merges an export with what is stored.
     *
     * @param takenAt when the export was begun
     */
    public ReconcileExport reconcile(Instant takenAt) {
        return new ReconcileExport(subscriptions, changes, takenAt);
    }

    public ChangeSeats changeSeats() {
        return new ChangeSeats(subscriptions, changes);
    }

    public ReleaseUser releaseUser() {
        return new ReleaseUser(subscriptions, changes);
    }

    public Epochs epochs() {
        return epochs;
    }

    public Memberships memberships() {
        return memberships;
    }

    public TenantConsents tenantConsents() {
        return tenantConsents;
    }
}
