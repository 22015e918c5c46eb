package dev.suitegate.core.subscription;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;

/**
 * Lets go of what a user had who is no more: their seats are free for others, and what they subscribed to for themselves ends.
 * The history keeps both, under the user's id.
 */
public final class ReleaseUser {

    private final ChangeSeats changeSeats;
    private final EndSubscriptions endSubscriptions;

    public ReleaseUser(Subscriptions subscriptions, History history) {
        this.changeSeats = new ChangeSeats(subscriptions, history);
        this.endSubscriptions = new EndSubscriptions(subscriptions, history);
    }

    /** The same twice changes nothing the second time. */
    public void release(UserId removed) {
        changeSeats.freeAll(removed);
        endSubscriptions.endAll(TenantId.person(removed));
    }
}
