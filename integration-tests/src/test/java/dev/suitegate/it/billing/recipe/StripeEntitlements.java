package dev.suitegate.it.billing.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import dev.suitegate.billing.BillingApi;
import dev.suitegate.billing.Entitlements;
import dev.suitegate.billing.Entitlements.Entitlement;
import java.util.List;

/** Stripe's summary of what a customer is entitled to, to one PUT. A feature's lookup key is the product. */
final class StripeEntitlements {
    private final BillingApi suite;
    private final NewestWins newest;
    private final Stripe stripe;

    /** What is read from Stripe. */
    interface Stripe {
        /** The organization, from the customer's metadata. */
        String tenantOf(String customer);

        /** The lookup keys of all active entitlements, every page of them: a summary in an event has only the first ones. */
        List<String> entitled(String customer);
    }

    StripeEntitlements(BillingApi suite, NewestWins newest, Stripe stripe) {
        this.suite = suite;
        this.newest = newest;
        this.stripe = stripe;
    }

    /** Takes one webhook call; answer it with 200 when this returns, with 400 when the signature is wrong. */
    void receive(String payload, String signature, String secret)
            throws SignatureVerificationException, JsonProcessingException {
        Event event = Webhook.constructEvent(payload, signature, secret);
        if (event.getType().equals("entitlements.active_entitlement_summary.updated")) {
            put(new ObjectMapper().readTree(payload).at("/data/object/customer").asText());
        }
    }

    private void put(String customer) {
        newest.write(number -> suite.tenant(stripe.tenantOf(customer))
                .entitlements(new Entitlements(
                        stripe.entitled(customer).stream()
                                .map(product -> Entitlement.of(product, "stripe"))
                                .toList(),
                        number)));
    }
}
