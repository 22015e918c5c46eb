package dev.suitegate.core.property;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.ChangeSeats;
import dev.suitegate.core.subscription.ChangeSubscription;
import dev.suitegate.core.subscription.EndSubscriptions;
import dev.suitegate.core.subscription.SeatChange;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionChange;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World;
import java.time.Duration;
import java.util.Optional;

/** One thing that happens to a world. */
sealed interface Step {

    /** Makes it happen, and tells which subscription it changed, if any. */
    Optional<Subscription> happenIn(World world);

    record Put(Subscription desired) implements Step {
        @Override
        public Optional<Subscription> happenIn(World world) {
            return written(new ChangeSubscription(world.subscriptions(), world.history()).put(desired));
        }
    }

    record Delete(SubscriptionId id) implements Step {
        @Override
        public Optional<Subscription> happenIn(World world) {
            return written(new ChangeSubscription(world.subscriptions(), world.history()).delete(id));
        }
    }

    record EndAll(TenantId subject, ProductId product) implements Step {
        @Override
        public Optional<Subscription> happenIn(World world) {
            return new EndSubscriptions(world.subscriptions(), world.history())
                    .end(subject, product).stream().findFirst();
        }
    }

    record Assign(SubscriptionId id, UserId user) implements Step {
        @Override
        public Optional<Subscription> happenIn(World world) {
            SeatChange change = new ChangeSeats(world.subscriptions(), world.history()).assign(id, user);
            return change == SeatChange.ASSIGNED ? stored(world, id) : Optional.empty();
        }
    }

    record Free(SubscriptionId id, UserId user) implements Step {
        @Override
        public Optional<Subscription> happenIn(World world) {
            SeatChange change = new ChangeSeats(world.subscriptions(), world.history()).free(id, user);
            return change == SeatChange.FREED ? stored(world, id) : Optional.empty();
        }
    }

    record Wait(Duration time) implements Step {
        @Override
        public Optional<Subscription> happenIn(World world) {
            world.advance(time);
            return Optional.empty();
        }
    }

    private static Optional<Subscription> written(SubscriptionChange change) {
        if (change instanceof SubscriptionChange.Created created) {
            return Optional.of(created.subscription());
        }
        if (change instanceof SubscriptionChange.Updated updated) {
            return Optional.of(updated.after());
        }
        return change instanceof SubscriptionChange.Deleted deleted
                ? Optional.of(deleted.subscription())
                : Optional.empty();
    }

    private static Optional<Subscription> stored(World world, SubscriptionId id) {
        return world.subscriptions().find(id).map(Kept::subscription);
    }
}
