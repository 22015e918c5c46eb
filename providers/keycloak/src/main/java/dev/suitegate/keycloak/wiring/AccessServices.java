package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.ClientRegistration.Registered;
import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.core.access.Epochs;
import dev.suitegate.core.access.EvaluateAccess;
import dev.suitegate.core.access.Registrations;
import dev.suitegate.core.access.ResolveTenant;
import dev.suitegate.core.access.Revocations;
import dev.suitegate.core.access.TenantConsents;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.Memberships;
import dev.suitegate.keycloak.persistence.EpochCounters;
import dev.suitegate.keycloak.persistence.JpaAccessFacts;
import dev.suitegate.keycloak.persistence.JpaMemberships;
import dev.suitegate.keycloak.persistence.JpaRegistrations;
import dev.suitegate.keycloak.persistence.JpaSubscriptions;
import dev.suitegate.keycloak.persistence.JpaTenantConsents;
import dev.suitegate.keycloak.tenant.TenantResolverSpi;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private final EvaluateAccess evaluateAccess;
    private final Registrations registrations;
    private final Subscriptions subscriptions;
    private final Epochs epochs;
    private final TenantConsents tenantConsents;
    private final Memberships memberships;

    private AccessServices(
            EntityManager entityManager, String realmId, Revocations revocations, ResolveTenant resolver) {
        this.evaluateAccess = new EvaluateAccess(new JpaAccessFacts(entityManager, realmId), resolver);
        this.registrations = new JpaRegistrations(entityManager, realmId);
        this.subscriptions = new JpaSubscriptions(entityManager, realmId, revocations);
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
                entityManager,
                realm.getId(),
                new QueuedRevocations(keycloakSession, realm.getId()),
                TenantResolverSpi.of(keycloakSession));
        keycloakSession.setAttribute(attribute, services);
        return services;
    }

    /** The one decision; a failed read is an exception, so that nothing is issued. */
    public AccessDecision evaluate(AccessRequest request) {
        AccessDecision known = decisions.get(request);
        if (known != null) {
            return known;
        }
        AccessDecision decision = evaluateAccess.evaluate(request);
        decisions.put(request, decision);
        return decision;
    }

    /** What the suite's table says the client is for. */
    public Optional<Registered> registered(ClientModel client) {
        return clients.computeIfAbsent(new ClientUuid(client.getId()), registrations::client);
    }

    public Registrations registrations() {
        return registrations;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
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
