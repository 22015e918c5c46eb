package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.event.SuiteEvent;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.outbox.AfterCommit;
import dev.suitegate.keycloak.outbox.DeliveriesDue;
import dev.suitegate.keycloak.outbox.EventLine;
import dev.suitegate.keycloak.outbox.EventPayload;
import dev.suitegate.keycloak.outbox.OutboxDelivery;
import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.OutboxFilled;
import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.outbox.OutboxStanding;
import dev.suitegate.keycloak.outbox.ScopePayload;
import dev.suitegate.keycloak.persistence.LapsedSubscriptions;
import dev.suitegate.keycloak.persistence.Members;
import dev.suitegate.keycloak.persistence.OutboxRows;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderEvent;

/** What is to be done after the transaction of the session has committed. */
public final class Outbox {

    private static final String CAUSED_AT = Outbox.class.getName() + ".causedAt";

    private Outbox() {}

    /** All that the session adds from here on is left of a change that was made earlier. */
    public static void causedAt(KeycloakSession keycloakSession, Instant madeAt) {
        keycloakSession.setAttribute(CAUSED_AT, madeAt);
    }

    /** Adds the entry in the transaction of the session, and tells this node when it has committed. */
    public static void add(KeycloakSession keycloakSession, OutboxEntry entry) {
        announce(keycloakSession, entry.kind());
        OutboxRows.add(keycloakSession, entry, keycloakSession.getAttribute(CAUSED_AT, Instant.class));
    }

    /**
     * Tells this node when the transaction of the session has committed that there are entries of a kind. Whoever adds them while it
     * commits has to say so before.
     */
    static void announce(KeycloakSession keycloakSession, OutboxKind kind) {
        KeycloakSessionFactory factory = keycloakSession.getKeycloakSessionFactory();
        publishAfterCommit(keycloakSession, Outbox.class.getName() + "." + kind, new OutboxFilled(factory, kind));
    }

    /** Tells this node when the transaction of the session has committed that something is to be delivered to endpoints. */
    static void announceDeliveries(KeycloakSession keycloakSession) {
        publishAfterCommit(
                keycloakSession,
                DeliveriesDue.class.getName(),
                new DeliveriesDue(keycloakSession.getKeycloakSessionFactory()));
    }

    /** Adds events in as few entries as may be; nothing where there are none. */
    public static void addEvents(KeycloakSession keycloakSession, String realmId, List<SuiteEvent> events) {
        List<EventLine> lines = events.stream().map(EventLine::of).toList();
        for (int from = 0; from < lines.size(); from += EventPayload.MOST) {
            List<EventLine> part = lines.subList(from, Math.min(lines.size(), from + EventPayload.MOST));
            add(keycloakSession, OutboxEntry.unique(OutboxKind.EVENT, realmId, realmId, EventPayload.write(part)));
        }
    }

    private static void publishAfterCommit(KeycloakSession keycloakSession, String once, ProviderEvent event) {
        if (keycloakSession.getAttribute(once) == null) {
            keycloakSession.setAttribute(once, true);
            KeycloakSessionFactory factory = keycloakSession.getKeycloakSessionFactory();
            keycloakSession
                    .getTransactionManager()
                    .enlistAfterCompletion(new AfterCommit(() -> factory.publish(event)));
        }
    }

    /**
     * Takes an entry that is due and that no other node holds, and has it done.
     *
     * @return whether there was one
     */
    public static boolean takeNext(KeycloakSession keycloakSession, OutboxKind kind, OutboxDelivery delivery) {
        return OutboxRows.takeNext(keycloakSession, kind, delivery);
    }

    /** How much there is of each kind that has anything to be done or given up. */
    public static Collection<OutboxStanding> standings(KeycloakSession keycloakSession) {
        return OutboxRows.standings(entityManager(keycloakSession), Instant.now());
    }

    /** Gives up what is too old and drops what has been kept long enough. */
    public static void tidy(KeycloakSession keycloakSession) {
        for (OutboxKind kind : OutboxKind.values()) {
            OutboxRows.tidy(keycloakSession, kind);
        }
        RefusedCalls.tidy(keycloakSession);
        Deliveries.tidy(keycloakSession);
    }

    /** Drops everything of a realm that is gone. */
    public static void forget(KeycloakSession keycloakSession, String realmId) {
        OutboxRows.forget(keycloakSession, realmId);
    }

    /** Adds an entry for each subscription that lapsed within the time before now, unless there has been one. */
    public static void addLapses(KeycloakSession keycloakSession, Duration before) {
        LapsedSubscriptions.within(entityManager(keycloakSession), before)
                .forEach(lapse -> add(keycloakSession, entry(lapse.realmId(), lapse.id(), lapse.scope())));
    }

    /** The people who can act for a tenant. */
    public static List<UserId> members(KeycloakSession keycloakSession, String realmId, TenantId tenant) {
        return Members.of(entityManager(keycloakSession), realmId, tenant);
    }

    private static OutboxEntry entry(String realmId, String correlationId, RevocationScope scope) {
        return new OutboxEntry(OutboxKind.REVOCATION, realmId, realmId, correlationId, ScopePayload.write(scope));
    }

    private static EntityManager entityManager(KeycloakSession keycloakSession) {
        return keycloakSession.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
