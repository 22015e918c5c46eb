package dev.suitegate.core.subscription;

import dev.suitegate.core.subscription.SubscriptionChange.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a write stands to the last one that was accepted.
 *
 * @param stored the version of the last one; null: billing gave none so far
 * @param given the version of this one; null: it has none
 */
record WriteOrder(@Nullable SourceVersion stored, @Nullable SourceVersion given) {

    /** Why a write that wants something else than what is stored cannot have it; empty: it can. */
    Optional<Refusal> refusesAChange() {
        return refusesARepetition().or(() -> isRepetition() ? Optional.of(Refusal.VERSION_CONFLICT) : Optional.empty());
    }

    /** Why a write is refused even where it wants what is stored. */
    Optional<Refusal> refusesARepetition() {
        if (stored == null) {
            return Optional.empty();
        }
        if (given == null) {
            return Optional.of(Refusal.VERSION_MISSING);
        }
        return given.compareTo(stored) < 0 ? Optional.of(Refusal.STALE_UPDATE) : Optional.empty();
    }

    /** Whether later writes must be newer than they had to be so far. */
    boolean advances() {
        return given != null && !given.equals(stored);
    }

    private boolean isRepetition() {
        return given != null && given.equals(stored);
    }
}
