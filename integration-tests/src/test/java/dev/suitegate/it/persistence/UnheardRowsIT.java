package dev.suitegate.it.persistence;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Suite;
import dev.suitegate.keycloak.persistence.EpochCounters;
import dev.suitegate.keycloak.persistence.RealmRows;
import dev.suitegate.keycloak.persistence.UnobservedFlags;
import dev.suitegate.keycloak.persistence.UnobservedFlags.Flag;
import dev.suitegate.keycloak.persistence.UnobservedFlags.Kind;
import dev.suitegate.keycloak.persistence.VanishedUsers;
import dev.suitegate.keycloak.persistence.VanishedUsers.Vanished;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is found in the tables when nobody has told of it; everything written here is rolled back. */
@AgainstTheSuite
@Tag("schema")
@Tag("events")
final class UnheardRowsIT {
    private static final int MOST = 100_000;

    private final EntityManagerFactory factory;
    private final EntityManager entityManager;
    private final JpaWorld world;
    private final ProductId crm;
    private final TenantId acme;
    private final UserId ann;
    private final UserId bob;
    private final String realmId;

    UnheardRowsIT(Suite suite) {
        factory = Tables.connect(suite, "");
        entityManager = factory.createEntityManager();
        entityManager.getTransaction().begin();
        world = new JpaWorld(entityManager);
        crm = world.sharedProduct("crm");
        acme = world.organization("acme", "Acme");
        ann = world.user("ann");
        bob = world.user("bob");
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
    void whoWasDisabledIsFoundUntilObserved() {
        assertThat(switched()).isEmpty();
        world.disable(ann);
        world.disable(acme);

        assertThat(switched())
                .containsExactly(
                        new Flag(realmId, Kind.ORGANIZATION, acme.value()), new Flag(realmId, Kind.USER, ann.value()));
        switched()
                .forEach(flag -> assertThat(UnobservedFlags.isEnabled(entityManager, flag))
                        .isFalse());

        epochs().observe(ann, false);
        epochs().observe(acme, false);
        assertThat(switched()).isEmpty();
    }

    @Test
    void whoWasEnabledAgainIsFoundUntilObserved() {
        epochs().observe(ann, false);
        epochs().observe(acme, false);

        assertThat(switched())
                .containsExactly(
                        new Flag(realmId, Kind.ORGANIZATION, acme.value()), new Flag(realmId, Kind.USER, ann.value()));
        switched()
                .forEach(flag -> assertThat(UnobservedFlags.isEnabled(entityManager, flag))
                        .isTrue());

        epochs().observe(ann, true);
        epochs().observe(acme, true);
        assertThat(switched()).isEmpty();
    }

    @Test
    void noMoreAreFoundThanAreAskedFor() {
        world.disable(ann);
        world.disable(bob);

        assertThat(UnobservedFlags.find(entityManager, 1)).hasSize(1);
        assertThat(switched()).hasSize(2);
    }

    @Test
    void whoHoldsSomethingAndIsGoneIsFoundOnce() {
        world.subscriptions().save(seated("seats", acme, crm, active(), 5));
        List.of(ann, bob).forEach(user -> world.subscriptions().addSeat(new SubscriptionId("seats"), user));
        world.subscriptions().save(subscription("own", TenantId.person(ann), crm, active()));
        world.subscriptions().addSeat(new SubscriptionId("seats"), new UserId("f:directory:somebody"));
        assertThat(vanished()).isEmpty();

        delete("USER_ENTITY", ann.value());

        assertThat(vanished()).containsExactly(new Vanished(realmId, ann));
        world.subscriptions().removeSeat(new SubscriptionId("seats"), ann);
        assertThat(vanished()).containsExactly(new Vanished(realmId, ann));
        world.subscriptions().delete(new SubscriptionId("own"));
        assertThat(vanished()).isEmpty();
    }

    @Test
    void aRealmIsForgottenOnlyOnceItIsGone() {
        world.subscriptions().save(seated("seats", acme, crm, active(), 5));
        world.subscriptions().addSeat(new SubscriptionId("seats"), ann);
        entityManager.flush();
        assertThat(RealmRows.strays(entityManager)).doesNotContain(realmId);
        RealmRows.forget(entityManager, realmId);
        assertThat(world.subscriptions().seatsOf(ann)).hasSize(1);

        delete("USER_ENTITY", ann.value());
        delete("REALM", realmId);
        assertThat(RealmRows.strays(entityManager)).contains(realmId);
        RealmRows.forget(entityManager, realmId);
        entityManager.clear();

        assertThat(RealmRows.strays(entityManager)).doesNotContain(realmId);
        assertThat(world.subscriptions().seatsOf(ann)).isEmpty();
        assertThat(world.subscriptions().find(new SubscriptionId("seats"))).isEmpty();
    }

    private EpochCounters epochs() {
        return new EpochCounters(entityManager, realmId, scope -> {});
    }

    private List<Flag> switched() {
        return UnobservedFlags.find(entityManager, MOST).stream()
                .filter(flag -> flag.realmId().equals(realmId))
                .toList();
    }

    private List<Vanished> vanished() {
        return VanishedUsers.find(entityManager, MOST).stream()
                .filter(gone -> gone.realmId().equals(realmId))
                .toList();
    }

    private void delete(String table, String id) {
        entityManager
                .createNativeQuery("DELETE FROM " + table + " WHERE ID = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
