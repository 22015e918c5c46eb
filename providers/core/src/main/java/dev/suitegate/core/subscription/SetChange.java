package dev.suitegate.core.subscription;

import dev.suitegate.core.subscription.SubscriptionChange.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a set of subscriptions that billing says is all of them. */
public sealed interface SetChange {

    /** It is so now: what was done with each, those first that billing named. */
    record Replaced(List<SubscriptionChange> changes) implements SetChange {
        public Replaced {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Nothing must be written.
     *
     * @param subscription the one that it fails at; null: the set as a whole
     */
    record Refused(Refusal reason, @Nullable SubscriptionId subscription) implements SetChange {}
}
