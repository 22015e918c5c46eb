package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.ChangeSeats;
import dev.suitegate.core.subscription.SeatChange;
import dev.suitegate.core.subscription.Seats;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.it.persistence.JpaWorld;
import dev.suitegate.it.persistence.Tables;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.keycloak.wiring.LostRace;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everybody wants the last seat at once, and one gets it. */
@AgainstTheSuite
@Tag("billing")
@Tag("seats")
@Tag("every-database")
class SeatRaceIT {
    private static final int CLAIMS = 256;
    private static final int CONNECTIONS = 16;

    /** H2 is for trying the suite out. */
    private static final int ROUNDS =
            System.getProperty("suitegate.db", "postgresql").equals("h2")
                    ? 50
                    : Integer.getInteger("suitegate.seats.rounds", 1_000);

    @Test
    void oneOfAllWhoClaimItGetsTheLastSeat(Suite suite, Proof proof) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CLAIMS);
        try (EntityManagerFactory factory = Tables.connect(suite, "", CONNECTIONS)) {
            Semaphore connections = new Semaphore(CONNECTIONS);
            JpaWorld realm = in(factory, JpaWorld::new);
            TenantId tenant = in(factory, own -> realm.through(own).organization("race", "Race"));
            ProductId product = in(factory, own -> realm.through(own).sharedProduct("crm"));
            long winners = 0;
            long oversold = 0;
            for (int round = 0; round < ROUNDS; round++) {
                SubscriptionId id = new SubscriptionId("race-" + round);
                in(factory, own -> oneSeat(realm.through(own), id, tenant, product));
                CyclicBarrier start = new CyclicBarrier(CLAIMS);
                List<Future<SeatChange>> claims = new ArrayList<>();
                for (int claim = 0; claim < CLAIMS; claim++) {
                    UserId user = new UserId("user-" + claim);
                    claims.add(threads.submit(() -> {
                        start.await();
                        return claim(factory, connections, realm, id, user);
                    }));
                }
                for (Future<SeatChange> claim : claims) {
                    winners += claim.get() == SeatChange.ASSIGNED ? 1 : 0;
                }
                int taken = in(
                        factory,
                        own -> realm.through(own)
                                .subscriptions()
                                .seatHolders(id)
                                .size());
                oversold += taken == 1 ? 0 : 1;
            }
            proof.figure("rounds", ROUNDS);
            proof.figure("claims", (long) ROUNDS * CLAIMS);
            proof.figure("winners", winners);
            proof.figure("oversold", oversold);
            assertThat(oversold).isZero();
            assertThat(winners).isEqualTo(ROUNDS);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Like the server, it tries again what lost a race: on H2 the first two who lock something may both want to add its row. */
    private static SeatChange claim(
            EntityManagerFactory factory, Semaphore connections, JpaWorld realm, SubscriptionId id, UserId user)
            throws InterruptedException {
        connections.acquire();
        try {
            while (true) {
                try {
                    return claim(factory, realm, id, user);
                } catch (PersistenceException lost) {
                    if (!LostRace.isWorthAnotherTry(lost)) {
                        throw lost;
                    }
                }
            }
        } finally {
            connections.release();
        }
    }

    private static SeatChange claim(EntityManagerFactory factory, JpaWorld realm, SubscriptionId id, UserId user) {
        return in(factory, own -> {
            JpaWorld seen = realm.through(own);
            return new ChangeSeats(seen.subscriptions(), change -> {}).assign(id, user);
        });
    }

    private static boolean oneSeat(JpaWorld world, SubscriptionId id, TenantId tenant, ProductId product) {
        Terms active = new Terms(SubscriptionStatus.ACTIVE, null, null, null);
        world.subscriptions().save(new Subscription(id, tenant, product, new PlanId("pro"), active, new Seats(1)));
        return true;
    }

    /** One transaction on a connection of its own. */
    private static <T> T in(EntityManagerFactory factory, Function<EntityManager, T> work) {
        EntityManager own = factory.createEntityManager();
        try {
            own.getTransaction().begin();
            T result = work.apply(own);
            own.getTransaction().commit();
            return result;
        } finally {
            if (own.getTransaction().isActive()) {
                own.getTransaction().rollback();
            }
            own.close();
        }
    }
}
