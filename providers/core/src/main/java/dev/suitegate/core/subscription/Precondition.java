package dev.suitegate.core.subscription;

import java.util.Optional;

/** What a caller wants to be so, or else nothing is to be written (RFC 9110 section 13). */
@FunctionalInterface
public interface Precondition {

    /** Holds always. */
    Precondition NONE = current -> true;

    /**
     * Whether it holds. Asked while nobody else can change the subscription.
     *
     * @param current the subscription; empty: there is none, or it is deleted
     */
    boolean holds(Optional<Subscription> current);
}
