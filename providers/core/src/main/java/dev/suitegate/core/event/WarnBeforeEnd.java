package dev.suitegate.core.event;

import dev.suitegate.core.subscription.Subscription;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Answers which warning is due for a subscription, by its dates. */
public final class WarnBeforeEnd {

    private final String realmId;
    private final Look look;

    /** @param realmId the id of the realm whose subscriptions are looked at */
    public WarnBeforeEnd(String realmId, Look look) {
        this.realmId = realmId;
        this.look = look;
    }

    /**
     * The warning that became due within the search. Where several did, after a long standstill, it is the last one: "in 7 days"
     * would be wrong by then. Nobody is warned of what was so from the beginning: a trial of three days has no warning a week
     * before its end, and what had ended before it was written does not end.
     *
     * @param knownSince when this end was written, so the time of the change that moved the end to where it is, or brought the
     *     subscription to life; a later change of something else does not count. Too early an instant warns too often, never too rarely
     */
    public Optional<EndWarning> due(SubscriptionState state, Instant knownSince) {
        if (state.deleted()) {
            return Optional.empty();
        }
        return Ending.of(state.subscription().terms()).flatMap(ending -> last(state, ending, knownSince));
    }

    private Optional<EndWarning> last(SubscriptionState state, Ending ending, Instant knownSince) {
        return Arrays.stream(WarningKind.values())
                .filter(kind -> isDue(state.subscription(), kind.before(ending.at()), knownSince))
                .max(Comparator.naturalOrder())
                .map(kind -> EndWarning.of(realmId, kind, ending, state));
    }

    private boolean isDue(Subscription subscription, Instant moment, Instant knownSince) {
        Instant start = subscription.terms().startsAt();
        boolean runs = start == null || moment.isAfter(start);
        return runs && moment.isAfter(knownSince) && look.covers(moment);
    }
}
