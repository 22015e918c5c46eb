package dev.suitegate.core.property;

import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds after every write. */
final class WritePropertyTest {

    private static final int HISTORIES = 400;
    private static final int STEPS = 50;

    @Test
    void theSameWriteTwiceChangesNothingTheSecondTime() {
        checkAll(steps -> {
            Suite suite = new Suite();
            for (Step step : steps) {
                step.happenIn(suite.world);
                List<Object> once = suite.world.stored();
                if (!(step instanceof Step.Wait)
                        && (step.happenIn(suite.world).isPresent()
                                || !suite.world.stored().equals(once))) {
                    return Optional.of("the second time changed something: " + step);
                }
            }
            return Optional.empty();
        });
    }

    @Test
    void whatChangesNothingWritesNothing() {
        checkAll(steps -> {
            Suite suite = new Suite();
            for (Step step : steps) {
                List<Object> before = suite.world.stored();
                boolean changed = step.happenIn(suite.world).isPresent();
                if (changed == suite.world.stored().equals(before)) {
                    return Optional.of("changed " + changed + ", but what is stored says otherwise: " + step);
                }
            }
            return Optional.empty();
        });
    }

    @Test
    void noMoreSeatsAreTakenThanWereBought() {
        checkAll(steps -> {
            Suite suite = new Suite();
            for (Step step : steps) {
                step.happenIn(suite.world);
                Optional<Subscription> oversold = subscriptions(suite)
                        .filter(subscription -> isOversold(subscription, suite.world.subscriptions()))
                        .findFirst();
                if (oversold.isPresent()) {
                    return oversold.map(subscription -> "oversold: " + subscription + "\nafter " + step);
                }
            }
            return Optional.empty();
        });
    }

    private static void checkAll(Function<List<Step>, Optional<String>> flaw) {
        Seed seed = Seed.ofThisRun();
        for (int history = 0; history < HISTORIES; history++) {
            List<Step> steps =
                    RandomSteps.everywhere(new Suite(), seed.history(history)).draw(STEPS);
            Shrinking.check(seed, history, steps, flaw);
        }
    }

    private static Stream<Subscription> subscriptions(Suite suite) {
        Subscriptions subscriptions = suite.world.subscriptions();
        return Stream.of(suite.acme, suite.globex, TenantId.person(suite.zoe))
                .flatMap(subject -> Stream.of(suite.crm, suite.verify)
                        .flatMap(product -> subscriptions.of(subject, product).stream()));
    }

    private static boolean isOversold(Subscription subscription, Subscriptions subscriptions) {
        return subscription.seats() != null
                && subscriptions.seatHolders(subscription.id()).size()
                        > subscription.seats().total();
    }
}
