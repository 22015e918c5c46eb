package dev.suitegate.it.billing.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.billing.BillingApi;
import dev.suitegate.billing.Subscription;
import dev.suitegate.billing.SubscriptionStatus;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Kill Bill's push notifications about subscriptions, each to one PUT. They hold no state: it is read again. */
final class KillBillSubscriptions {
    private final BillingApi suite;
    private final NewestWins newest;
    private final Function<String, JsonNode> killBill;

    /** @param killBill reads {@code GET /1.0/kb/subscriptions/{id}} */
    KillBillSubscriptions(BillingApi suite, NewestWins newest, Function<String, JsonNode> killBill) {
        this.suite = suite;
        this.newest = newest;
        this.killBill = killBill;
    }

    /** Takes one notification: {@code SUBSCRIPTION_CREATION, _CHANGE, _CANCEL, _PHASE, BLOCKING_STATE} and the like. */
    void receive(JsonNode notification) {
        if (notification.path("objectType").asText().equals("SUBSCRIPTION")) {
            String id = notification.path("objectId").asText();
            newest.write(number -> suite.subscriptions()
                    .put("killbill:" + id, document(killBill.apply(id)).at(number)));
        }
    }

    /** The external key of the bundle is the organization's alias; Kill Bill's product is ours, its plan the plan. */
    static Subscription document(JsonNode read) {
        String trialEnd = read.path("phaseType").asText().equals("TRIAL") ? nextPhase(read) : null;
        return Subscription.ofTenant(
                        read.path("bundleExternalKey").asText(),
                        read.path("productName").asText().toLowerCase(Locale.ROOT),
                        read.path("planName").asText(),
                        status(read.path("state").asText(), trialEnd))
                .during(
                        instant(read.path("startDate")),
                        trialEnd == null ? instant(read.path("cancelledDate")) : trialEnd,
                        null)
                .withSeats(null, List.of());
    }

    private static SubscriptionStatus status(String state, @Nullable String trialEnd) {
        return switch (state) {
            case "ACTIVE", "PENDING" -> trialEnd == null ? SubscriptionStatus.ACTIVE : SubscriptionStatus.TRIALING;
            case "BLOCKED" -> SubscriptionStatus.PAUSED;
            default -> SubscriptionStatus.CANCELED; // CANCELLED, EXPIRED
        };
    }

    private static @Nullable String nextPhase(JsonNode read) {
        return StreamSupport.stream(read.path("events").spliterator(), false)
                .filter(event -> event.path("eventType").asText().equals("PHASE"))
                .map(event -> instant(event.path("effectiveDate")))
                .findFirst()
                .orElse(null);
    }

    /** Versions before 0.24 say days only, here taken as UTC. */
    private static @Nullable String instant(JsonNode date) {
        String text = date.asText("");
        return date.isNull() || text.isEmpty() ? null : text.length() == 10 ? text + "T00:00:00Z" : text;
    }
}
