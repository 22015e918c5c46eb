package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.it.persistence.JpaWorld;
import dev.suitegate.it.persistence.Tables;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However often, late and out of order billing's events arrive, the end is the same. */
@AgainstTheSuite
@Tag("billing")
@Tag("shuffle")
class ShuffledStreamIT {
    private static final long SEED = Long.getLong("suitegate.shuffle.seed", 20_261_122L);
    private static final int LONG = 10_000;
    private static final int SHORT = 200;
    private static final int SHORT_STREAMS = 100;
    private static final int AT_ONCE = 250;

    @Test
    void endInTheSameState(Suite suite, Proof proof) {
        Random random = new Random(SEED);
        long events = 0;
        long diverged = 0;
        try (EntityManagerFactory factory = Tables.connect(suite, "")) {
            for (int stream = 0; stream <= SHORT_STREAMS; stream++) {
                BillingStream ordered = BillingStream.random(random, stream == 0 ? LONG : SHORT);
                BillingStream shuffled = ordered.repeatedAndShuffled(random);
                events += shuffled.size();
                String expected = played(factory, ordered);
                String actual = played(factory, shuffled);
                diverged += expected.equals(actual) ? 0 : 1;
                assertThat(actual).as("stream %d of seed %d", stream, SEED).isEqualTo(expected);
            }
        } finally {
            proof.figure("streams", 1 + SHORT_STREAMS);
            proof.figure("events", events);
            proof.figure("diverged", diverged);
            proof.figure("seed", SEED);
        }
    }

    /** The state in which a new realm is after the stream. */
    private static String played(EntityManagerFactory factory, BillingStream stream) {
        JpaWorld realm = in(factory, JpaWorld::new);
        for (int from = 0; from < stream.size(); from += AT_ONCE) {
            BillingStream part = stream.part(from, AT_ONCE);
            in(factory, own -> {
                JpaWorld seen = realm.through(own);
                Subscriptions subscriptions = seen.subscriptions();
                part.play(subscriptions);
                return true;
            });
        }
        return in(factory, own -> BillingStream.state(realm.through(own).subscriptions()));
    }

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
