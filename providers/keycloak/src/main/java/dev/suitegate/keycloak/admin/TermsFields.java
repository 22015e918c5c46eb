package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads status and dates, and the rules between them ({@link Terms}). */
final class TermsFields {

    private TermsFields() {}

    /** The terms, or nothing when something is wrong with them, which is noted. */
    static Optional<Terms> read(BodyFields fields, @Nullable String word) {
        int before = fields.noted();
        Optional<SubscriptionStatus> status = word == null ? Optional.empty() : SubscriptionStatus.of(word);
        if (word != null && status.isEmpty()) {
            fields.note(
                    ProblemType.UNKNOWN_STATUS, "status", "Must be trialing, active, past_due, paused or canceled.");
        }
        Instant startsAt = fields.instant("startsAt");
        Instant endsAt = fields.instant("endsAt");
        Instant graceUntil = fields.instant("graceUntil");
        status.ifPresent(known -> requireDates(fields, known));
        requireOrder(fields, startsAt, endsAt, "endsAt");
        requireOrder(fields, startsAt, graceUntil, "graceUntil");
        return fields.noted() == before
                ? status.map(known -> new Terms(known, startsAt, endsAt, graceUntil))
                : Optional.empty();
    }

    private static void requireDates(BodyFields fields, SubscriptionStatus status) {
        if (status == SubscriptionStatus.TRIALING && !fields.has("endsAt")) {
            fields.note(ProblemType.TRIAL_WITHOUT_END, "endsAt", "Is required while trialing.");
        }
        if (status == SubscriptionStatus.PAST_DUE && !fields.has("graceUntil")) {
            fields.note(ProblemType.PAST_DUE_WITHOUT_GRACE, "graceUntil", "Is required while past_due.");
        }
    }

    private static void requireOrder(BodyFields fields, @Nullable Instant start, @Nullable Instant end, String key) {
        if (start != null && end != null && !start.isBefore(end)) {
            fields.note(ProblemType.END_BEFORE_START, key, "Must be after startsAt.");
        }
    }
}
