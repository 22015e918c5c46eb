package dev.suitegate.core.subscription;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Status and dates of a subscription. A start is inclusive, an end exclusive.
 *
 * @param startsAt the first instant with access; null: it has always run
 * @param endsAt the first instant without access, whatever the status; null: no end
 * @param graceUntil the first instant without access while {@code past_due}; null for other statuses that need none
 */
public record Terms(
        SubscriptionStatus status,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant graceUntil) {

    public Terms {
        if (status == SubscriptionStatus.TRIALING && endsAt == null) {
            throw new IllegalArgumentException("a trialing subscription needs endsAt");
        }
        if (status == SubscriptionStatus.PAST_DUE && graceUntil == null) {
            throw new IllegalArgumentException("a past_due subscription needs graceUntil");
        }
        if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("endsAt must be after startsAt");
        }
        if (startsAt != null && graceUntil != null && !startsAt.isBefore(graceUntil)) {
            throw new IllegalArgumentException("graceUntil must be after startsAt");
        }
    }

    /** What these terms say about {@code now}; several reasons at once: the first in the order of {@link Standing}. */
    public Standing standingAt(Instant now) {
        if (startsAt != null && now.isBefore(startsAt)) {
            return Standing.NOT_STARTED;
        }
        if (status == SubscriptionStatus.PAUSED) {
            return Standing.PAUSED;
        }
        if (status == SubscriptionStatus.PAST_DUE && hasPassed(graceUntil, now)) {
            return Standing.PAST_DUE;
        }
        if (status == SubscriptionStatus.CANCELED) {
            return Standing.CANCELED;
        }
        if (hasPassed(endsAt, now)) {
            return status == SubscriptionStatus.TRIALING ? Standing.TRIAL_ENDED : Standing.ENDED;
        }
        return Standing.VALID;
    }

    /** The first instant at which these terms, unless billing changes them, no longer give access. */
    public Optional<Instant> effectiveEnd() {
        Optional<Instant> end = Optional.ofNullable(endsAt);
        if (status != SubscriptionStatus.PAST_DUE || graceUntil == null) {
            return end;
        }
        return end.filter(graceUntil::isAfter).or(() -> Optional.of(graceUntil));
    }

    private static boolean hasPassed(@Nullable Instant end, Instant now) {
        return end != null && !now.isBefore(end);
    }
}
