package dev.suitegate.it.billing.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.SubscriptionItem;
import com.stripe.net.Webhook;
import dev.suitegate.billing.BillingApi;
import dev.suitegate.billing.Subscription;
import dev.suitegate.billing.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stripe's events about subscriptions, each to one PUT. An event is not believed: it says what to read again. */
final class StripeSubscriptions {
    private static final Duration GRACE = Duration.ofDays(7);

    private final BillingApi suite;
    private final NewestWins newest;
    private final Function<String, com.stripe.model.Subscription> stripe;

    /** @param stripe reads a subscription by its id, such as {@code id -> client.v1().subscriptions().retrieve(id)} */
    StripeSubscriptions(BillingApi suite, NewestWins newest, Function<String, com.stripe.model.Subscription> stripe) {
        this.suite = suite;
        this.newest = newest;
        this.stripe = stripe;
    }

    /** Takes one webhook call; answer it with 200 when this returns, with 400 when the signature is wrong. */
    void receive(String payload, String signature, String secret)
            throws SignatureVerificationException, JsonProcessingException {
        Event event = Webhook.constructEvent(payload, signature, secret);
        JsonNode object = new ObjectMapper().readTree(payload).at("/data/object");
        switch (event.getType()) {
            case "customer.subscription.created",
                    "customer.subscription.updated",
                    "customer.subscription.deleted",
                    "customer.subscription.paused",
                    "customer.subscription.resumed",
                    "customer.subscription.trial_will_end" ->
                put(object.path("id").asText());
            case "invoice.payment_failed" -> {
                String id =
                        object.at("/parent/subscription_details/subscription").asText();
                if (!id.isEmpty()) {
                    put(id);
                }
            }
            default -> {}
        }
    }

    private void put(String id) {
        newest.write(number -> suite.subscriptions()
                .put("stripe:" + id, document(stripe.apply(id)).at(number)));
    }

    /** The tenant is in the subscription's metadata, the product in the price's; the price's lookup key is the plan. */
    static Subscription document(com.stripe.model.Subscription read) {
        SubscriptionItem item = read.getItems().getData().get(0);
        SubscriptionStatus status = status(read.getStatus());
        Long end = status == SubscriptionStatus.TRIALING ? read.getTrialEnd() : read.getCancelAt();
        Long unpaidSince = status == SubscriptionStatus.PAST_DUE ? item.getCurrentPeriodStart() : null;
        return Subscription.ofTenant(
                        Objects.requireNonNull(read.getMetadata().get("tenant")),
                        Objects.requireNonNull(item.getPrice().getMetadata().get("product")),
                        item.getPrice().getLookupKey(),
                        status)
                .during(null, instant(end, Duration.ZERO), instant(unpaidSince, GRACE))
                .withSeats(item.getQuantity().intValue(), List.of());
    }

    private static SubscriptionStatus status(String stripe) {
        return switch (stripe) {
            case "trialing" -> SubscriptionStatus.TRIALING;
            case "active" -> SubscriptionStatus.ACTIVE;
            case "past_due" -> SubscriptionStatus.PAST_DUE;
            case "canceled", "incomplete_expired" -> SubscriptionStatus.CANCELED;
            default -> SubscriptionStatus.PAUSED; // incomplete, unpaid, paused
        };
    }

    private static @Nullable String instant(@Nullable Long seconds, Duration later) {
        return seconds == null
                ? null
                : Instant.ofEpochSecond(seconds).plus(later).toString();
    }
}
