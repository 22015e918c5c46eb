package dev.suitegate.it.persistence;

import static dev.suitegate.core.world.Samples.activeUntil;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.event.EndChange;
import dev.suitegate.core.event.Look;
import dev.suitegate.core.event.SubscriptionState;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Suite;
import dev.suitegate.keycloak.persistence.Administrators;
import dev.suitegate.keycloak.persistence.EndHistory;
import dev.suitegate.keycloak.persistence.EndingSubscriptions;
import dev.suitegate.keycloak.persistence.EndingSubscriptions.Candidate;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What warnings are made of, as it is read from the tables; everything written here is rolled back. */
@AgainstTheSuite
@Tag("schema")
@Tag("events")
final class WarningRowsIT {
    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");
    private static final Look LOOK = Look.first(NOW);
    private static final Duration WEEK = Duration.ofDays(7);

    private final EntityManagerFactory factory;
    private final EntityManager entityManager;
    private final JpaWorld world;
    private final ProductId crm;
    private final TenantId acme;
    private final UserId ann;
    private final String realmId;

    WarningRowsIT(Suite suite) {
        factory = Tables.connect(suite, "");
        entityManager = factory.createEntityManager();
        entityManager.getTransaction().begin();
        world = new JpaWorld(entityManager);
        crm = world.sharedProduct("crm");
        acme = world.organization("acme", "Acme");
        ann = world.user("ann");
        realmId = (String) entityManager
                .createNativeQuery("SELECT REALM_ID FROM USER_ENTITY WHERE ID = ?1", String.class)
                .setParameter(1, ann.value())
                .getSingleResult();
    }

    @AfterEach
    void rollBack() {
        entityManager.getTransaction().rollback();
        entityManager.close();
        factory.close();
    }

    @Test
    void findsEachDateThatAWarningMayBeAbout() {
        write("week", activeUntil(NOW.plus(WEEK)));
        write("day", activeUntil(NOW.plus(Duration.ofDays(1))));
        write("end", activeUntil(NOW));
        write("grace", new Terms(SubscriptionStatus.PAST_DUE, null, NOW.plus(WEEK), NOW));
        write("not-yet", activeUntil(NOW.plus(WEEK).plusSeconds(1)));
        write("long-ago", activeUntil(NOW.minus(Duration.ofDays(1))));
        write("deleted", activeUntil(NOW));
        world.subscriptions().delete(new SubscriptionId("deleted"));

        assertThat(candidates().stream().map(Candidate::externalId))
                .containsExactly("day", "end", "grace", "grace", "week");
    }

    @Test
    void aWriteMakesItAnotherCandidate() {
        write("sub", activeUntil(NOW));
        Candidate before = candidates().get(0);
        assertThat(candidates()).containsExactly(before);
        write("sub", new Terms(SubscriptionStatus.TRIALING, null, NOW, null));
        assertThat(candidates()).hasSize(1).doesNotContain(before);
    }

    @Test
    void readsTheStateWithItsSeatsAndItsVersion() {
        Subscription subscription = seated("sub", acme, crm, activeUntil(NOW), 5);
        world.subscriptions().save(subscription);
        world.subscriptions().addSeat(subscription.id(), ann);
        assertThat(state().version().value()).isZero();
        world.history().append(new Change.Created(subscription));
        world.history().append(new Change.SeatAssigned(subscription, ann));

        SubscriptionState state = state();
        assertThat(state.subscription()).isEqualTo(subscription);
        assertThat(state.deleted()).isFalse();
        assertThat(state.seatsTaken()).isEqualTo(1);
        assertThat(state.version().value()).isEqualTo(2);
    }

    @Test
    void whatIsDeletedMeanwhileHasNoState() {
        write("sub", activeUntil(NOW));
        Candidate candidate = candidates().get(0);
        world.subscriptions().delete(new SubscriptionId("sub"));
        entityManager.flush();
        assertThat(EndingSubscriptions.state(entityManager, candidate)).isEmpty();
    }

    @Test
    void anEndIsKnownSinceTheLineThatMovedIt() {
        Subscription first = write("sub", activeUntil(NOW.minusSeconds(9)));
        Subscription moved = write("sub", activeUntil(NOW));
        world.history().append(new Change.Created(first));
        world.history().append(new Change.Updated(first, moved));
        world.history().append(new Change.SeatAssigned(moved, ann));
        world.history().append(new Change.Updated(moved, moved));
        assertThat(since()).isEqualTo(timeOfLine(2)).isNotEqualTo(timeOfLine(1));
    }

    @Test
    void anEndIsKnownSinceTheLineThatResumedWhatWasPaused() {
        Subscription running = write("sub", activeUntil(NOW));
        Subscription paused = subscription("sub", acme, crm, paused());
        world.history().append(new Change.Created(running));
        world.history().append(new Change.Updated(running, paused));
        world.history().append(new Change.Updated(paused, running));
        assertThat(since()).isEqualTo(timeOfLine(3));
    }

    @Test
    void anEndIsKnownSinceTheRevival() {
        Subscription subscription = write("sub", activeUntil(NOW));
        world.history().append(new Change.Created(subscription));
        world.history().append(new Change.Deleted(subscription));
        world.history().append(new Change.SeatFreed(subscription, ann));
        world.history().append(new Change.Revived(subscription, subscription));
        assertThat(since()).isEqualTo(timeOfLine(4));
    }

    @Test
    void anEndWithoutALineWasThereFromTheBeginning() {
        Subscription subscription = write("sub", activeUntil(NOW));
        assertThat(since()).isEqualTo(EndChange.UNKNOWN);
        world.history().append(new Change.Updated(subscription, subscription));
        assertThat(since()).isEqualTo(EndChange.UNKNOWN);
    }

    @Test
    void administratorsAreMembersWithTheRoleInAnEnabledTenant() {
        String role = role();
        UserId bob = world.user("bob");
        UserId member = world.user("member");
        UserId outsider = world.user("outsider");
        List.of(ann, bob, member).forEach(user -> world.join(user, acme));
        List.of(ann, bob, outsider).forEach(user -> map(user, role));
        assertThat(administrators(acme, role)).containsExactlyInAnyOrder(ann, bob);
        assertThat(administrators(acme, "another")).isEmpty();

        world.disable(bob);
        assertThat(administrators(acme, role)).containsExactly(ann);
        world.disable(acme);
        assertThat(administrators(acme, role)).isEmpty();
    }

    @Test
    void aPersonLooksAfterThemselvesUnlessDisabled() {
        assertThat(administrators(TenantId.person(ann), "")).containsExactly(ann);
        world.disable(ann);
        assertThat(administrators(TenantId.person(ann), "")).isEmpty();
    }

    private Subscription write(String id, Terms terms) {
        Subscription subscription = subscription(id, acme, crm, terms);
        world.subscriptions().save(subscription);
        entityManager.flush();
        return subscription;
    }

    private List<Candidate> candidates() {
        entityManager.flush();
        return EndingSubscriptions.within(entityManager, LOOK).stream()
                .filter(candidate -> candidate.realmId().equals(realmId))
                .toList();
    }

    private SubscriptionState state() {
        Optional<SubscriptionState> state =
                EndingSubscriptions.state(entityManager, candidates().get(0));
        return state.orElseThrow();
    }

    private Instant since() {
        return EndHistory.since(entityManager, realmId, state());
    }

    private Instant timeOfLine(long number) {
        return (Instant) entityManager
                .createNativeQuery(
                        "SELECT CHANGED_AT FROM SUITE_CHANGE WHERE REALM_ID = ?1 AND NUMBER = ?2", Instant.class)
                .setParameter(1, realmId)
                .setParameter(2, number)
                .getSingleResult();
    }

    private List<UserId> administrators(TenantId tenant, String role) {
        return Administrators.of(entityManager, realmId, tenant, role);
    }

    private String role() {
        String id = UUID.randomUUID().toString();
        entityManager
                .createNativeQuery("INSERT INTO KEYCLOAK_ROLE (ID, NAME, CLIENT_ROLE) VALUES (?1, ?2, TRUE)")
                .setParameter(1, id)
                .setParameter(2, id)
                .executeUpdate();
        return id;
    }

    private void map(UserId user, String role) {
        entityManager
                .createNativeQuery("INSERT INTO USER_ROLE_MAPPING (ROLE_ID, USER_ID) VALUES (?1, ?2)")
                .setParameter(1, role)
                .setParameter(2, user.value())
                .executeUpdate();
    }
}
