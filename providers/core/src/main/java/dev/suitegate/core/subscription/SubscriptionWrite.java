package dev.suitegate.core.subscription;

import dev.suitegate.core.tenant.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What billing wants a subscription to be.
 *
 * @param version where the write stands in the order of billing's writes; null: billing keeps no order
 * @param freeing who loses their seats with it, as far as they have one
 */
public record SubscriptionWrite(
        Subscription desired, @Nullable SourceVersion version, Set<UserId> freeing, Precondition precondition) {

    public SubscriptionWrite {
        freeing = Set.copyOf(freeing);
    }

    /** A write without an order and without conditions. */
    public static SubscriptionWrite of(Subscription desired) {
        return new SubscriptionWrite(desired, null, Set.of(), Precondition.NONE);
    }

    /** The same in the order of billing's writes. */
    public SubscriptionWrite at(@Nullable SourceVersion place) {
        return new SubscriptionWrite(desired, place, freeing, precondition);
    }

    /** The same, taking the seats of these users back. */
    public SubscriptionWrite freeing(Set<UserId> users) {
        return new SubscriptionWrite(desired, version, users, precondition);
    }

    /** The same, if something is so. */
    public SubscriptionWrite provided(Precondition condition) {
        return new SubscriptionWrite(desired, version, freeing, condition);
    }
}
