package dev.suitegate.it.isolation;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.subscription.ChangeSeats;
import dev.suitegate.core.subscription.ChangeSubscription;
import dev.suitegate.core.subscription.EndSubscriptions;
import dev.suitegate.core.subscription.Seats;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.it.isolation.House.Tenant;
import dev.suitegate.it.isolation.House.What;
import dev.suitegate.it.isolation.House.Who;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One thing that happens to one tenant, in whichever house; hours count from the house's start. */
sealed interface Step {

    /** Whom it happens to; PERSONAL stands for somebody who is no organization. */
    Tenant tenant();

    /** Makes it happen at this hour. */
    void happenIn(House house, int hour);

    /** A subscription, which stays with its subject and product. */
    enum Line {
        A_CRM_1(Tenant.A, What.CRM),
        A_CRM_2(Tenant.A, What.CRM),
        A_VERIFY(Tenant.A, What.VERIFY),
        A_PORTAL(Tenant.A, What.PORTAL),
        B_CRM_1(Tenant.B, What.CRM),
        B_CRM_2(Tenant.B, What.CRM),
        B_VERIFY(Tenant.B, What.VERIFY),
        B_PORTAL(Tenant.B, What.PORTAL),
        ZOE_CRM(Tenant.PERSONAL, What.CRM);

        private final Tenant subject;
        private final What product;

        Line(Tenant subject, What product) {
            this.subject = subject;
            this.product = product;
        }

        Tenant subject() {
            return subject;
        }

        SubscriptionId id() {
            return new SubscriptionId(name());
        }
    }

    record Put(
            Line line,
            SubscriptionStatus status,
            @Nullable Integer startsAt,
            @Nullable Integer endsAt,
            @Nullable Integer graceUntil,
            @Nullable Integer seats)
            implements Step {
        @Override
        public Tenant tenant() {
            return line.subject;
        }

        @Override
        public void happenIn(House house, int hour) {
            Terms terms =
                    new Terms(status, instant(house, startsAt), instant(house, endsAt), instant(house, graceUntil));
            new ChangeSubscription(subscriptions(house, hour), house.world().history())
                    .put(new Subscription(
                            line.id(),
                            house.tenant(line.subject),
                            House.id(line.product),
                            new PlanId("pro"),
                            terms,
                            seats == null ? null : new Seats(seats)));
        }

        private static @Nullable Instant instant(House house, @Nullable Integer hour) {
            return hour == null ? null : house.at(hour);
        }
    }

    record Delete(Line line) implements Step {
        @Override
        public Tenant tenant() {
            return line.subject;
        }

        @Override
        public void happenIn(House house, int hour) {
            new ChangeSubscription(subscriptions(house, hour), house.world().history()).delete(line.id());
        }
    }

    record EndAll(Line line) implements Step {
        @Override
        public Tenant tenant() {
            return line.subject;
        }

        @Override
        public void happenIn(House house, int hour) {
            new EndSubscriptions(subscriptions(house, hour), house.world().history())
                    .end(house.tenant(line.subject), House.id(line.product));
        }
    }

    record Seat(Line line, Who who, boolean taken) implements Step {
        @Override
        public Tenant tenant() {
            return line.subject;
        }

        @Override
        public void happenIn(House house, int hour) {
            ChangeSeats seats =
                    new ChangeSeats(subscriptions(house, hour), house.world().history());
            if (taken) {
                seats.assign(line.id(), house.user(who));
            } else {
                seats.free(line.id(), house.user(who));
            }
        }
    }

    record Membership(Who who, Tenant tenant, boolean joins) implements Step {
        @Override
        public void happenIn(House house, int hour) {
            BiConsumer<Who, Tenant> change = joins ? house::join : house::leave;
            change.accept(who, tenant);
        }
    }

    /** Its sessions are as good as ended; the counter of the organization rises. */
    record Raise(Tenant tenant) implements Step {
        @Override
        public void happenIn(House house, int hour) {
            house.world().raise(house.tenant(tenant));
        }
    }

    record Suspend(Tenant tenant) implements Step {
        @Override
        public void happenIn(House house, int hour) {
            house.world().disable(house.tenant(tenant));
        }
    }

    private static Subscriptions subscriptions(House house, int hour) {
        return AtHour.of(house.world().subscriptions(), house.at(hour));
    }
}
