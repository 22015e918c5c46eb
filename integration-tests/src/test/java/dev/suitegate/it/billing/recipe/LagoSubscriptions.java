package dev.suitegate.it.billing.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.billing.BillingApi;
import dev.suitegate.billing.Subscription;
import dev.suitegate.billing.SubscriptionStatus;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lago's webhooks about subscriptions, each to one PUT, or one DELETE when nothing is left to be put. */
final class LagoSubscriptions {
    private final BillingApi suite;
    private final NewestWins newest;
    private final Function<String, Optional<JsonNode>> lago;

    /** @param lago reads {@code subscription} of {@code GET /api/v1/subscriptions/{external_id}}; nothing where that is 404 */
    LagoSubscriptions(BillingApi suite, NewestWins newest, Function<String, Optional<JsonNode>> lago) {
        this.suite = suite;
        this.newest = newest;
        this.lago = lago;
    }

    /** Takes one webhook, whose signature was checked: {@code subscription.started, .updated, .terminated} and the like. */
    void receive(JsonNode webhook) {
        if (webhook.path("object_type").asText().equals("subscription")) {
            String id = webhook.at("/subscription/external_id").asText();
            newest.write(number -> write("lago:" + id, lago.apply(id), number));
        }
    }

    private void write(String externalId, Optional<JsonNode> read, long number) {
        if (read.isPresent()) {
            suite.subscriptions().put(externalId, document(read.get()).at(number));
        } else {
            suite.subscriptions().delete(externalId, number);
        }
    }

    /** The customer's external id is the organization's alias; a plan's code is {@code product_plan}. */
    static Subscription document(JsonNode read) {
        String[] code = read.path("plan_code").asText().split("_", 2);
        return Subscription.ofTenant(
                        read.path("external_customer_id").asText(),
                        code[0],
                        code.length == 2 ? code[1] : "default",
                        status(read.path("status").asText()))
                .during(text(read.path("subscription_at")), text(read.path("ending_at")), null);
    }

    private static SubscriptionStatus status(String lago) {
        return switch (lago) {
            case "active", "pending" -> SubscriptionStatus.ACTIVE; // pending: it starts at subscription_at
            default -> SubscriptionStatus.CANCELED; // terminated, canceled
        };
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }
}
