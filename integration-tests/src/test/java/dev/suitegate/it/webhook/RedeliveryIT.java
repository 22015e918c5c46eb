package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a receiver does instead of accepting, the same event comes again until it does. */
@AgainstHooks
@Tag("events")
class RedeliveryIT {
    private final Hooked hooked;

    RedeliveryIT(Hooked hooked) {
        this.hooked = hooked;
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR, the endpoint answered HTTP 500",
        "BUSY, the endpoint answered HTTP 429",
        "REDIRECT, the endpoint answered HTTP 307",
        "RESET, no answer: broken",
        "HANG, no answer: timed_out",
        "SLOW, no answer: timed_out"
    })
    void whatIsNotAcceptedComesAgain(Behaviour fault, String failure, Proof proof) {
        Hook well = hooked.hook();
        Hook hook = hooked.hook();
        hook.receiver().behave(fault);
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("small");
        String event = well.receiver().await("subscription.created", sale.id()).event();
        assertThat(failedAttempt(hook, event).path("failure").asText()).isEqualTo(failure);
        assertThat(hook.receiver().accepted()).isEmpty();

        hook.receiver().behave(Behaviour.ACCEPT);
        assertThatItComesAgain(hook, sale, event);
        well.endpoint().awaitDelivery(event, "delivered", one -> isIn("delivered", one));
        assertThat(well.receiver().about(sale.id())).hasSize(1);
        proof.count("faultsOutlived");
    }

    @Test
    void whoIsNotThereIsAskedAgain(Proof proof) {
        Hook well = hooked.hook();
        Hook hook = hooked.hook();
        hook.receiver().stop();
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("small");
        String event = well.receiver().await("subscription.created", sale.id()).event();
        assertThat(failedAttempt(hook, event).path("failure").asText()).isEqualTo("no answer: unreachable");

        hook.receiver().startAgain();
        assertThatItComesAgain(hook, sale, event);
        proof.count("faultsOutlived");
    }

    /** It has accepted; nobody reads what it says then. */
    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd(Proof proof) {
        Hook hook = hooked.hook();
        hook.receiver().behave(Behaviour.ENDLESS);
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("small");
        String event = hook.receiver().await("subscription.created", sale.id()).event();
        JsonNode delivery = hook.endpoint().awaitDelivery(event, "delivered", one -> isIn("delivered", one));
        assertThat(delivery.path("attempts").asInt()).isEqualTo(1);
        Eventually.is("the sender has left", () -> hook.receiver().open() == 0);
        assertThat(hook.receiver().about(sale.id())).hasSize(1);
        proof.count("faultsOutlived");
    }

    private static JsonNode failedAttempt(Hook hook, String event) {
        return hook.endpoint()
                .awaitDelivery(event, "an attempt has failed", one -> isIn("pending", one) && one.has("lastAttempt"))
                .path("lastAttempt");
    }

    private void assertThatItComesAgain(Hook hook, Sale sale, String event) {
        hooked.clock().skipPauses();
        assertThat(hook.receiver().await("subscription.created", sale.id()).event())
                .isEqualTo(event);
        JsonNode delivery = hook.endpoint().awaitDelivery(event, "delivered", one -> isIn("delivered", one));
        assertThat(delivery.path("attempts").asInt()).isGreaterThan(1);
        assertThat(delivery.path("lastAttempt").has("failure")).isFalse();
        assertThat(hook.receiver().forged()).isEmpty();
    }

    private static boolean isIn(String state, JsonNode delivery) {
        return delivery.path("state").asText().equals(state);
    }
}
