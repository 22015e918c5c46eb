package dev.suitegate.core.event;

import dev.suitegate.core.subscription.Subscription;
import java.time.Instant;

/** What a warning says, kept until somebody has been told, which may take days. */
public record Warned(WarningKind kind, Ending ending) {

    /**
     * Whether it is still true: billing has not changed the end since, and no later warning has come.
     *
     * @param subscription as it is now, not deleted
     * @param now the database's time
     */
    public boolean holds(Subscription subscription, Instant now) {
        boolean same = Ending.of(subscription.terms()).filter(ending::equals).isPresent();
        return same && kind.isLatestAt(now, ending.at());
    }
}
