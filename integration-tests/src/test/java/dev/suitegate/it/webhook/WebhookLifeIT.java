package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever runs a receiver can change its secret, try it, ask for what they missed, switch it off, and see what became of all that. */
@AgainstHooks
@Tag("events")
class WebhookLifeIT {
    private final Hooked hooked;

    WebhookLifeIT(Hooked hooked) {
        this.hooked = hooked;
    }

    @Test
    void duringARotationBothSecretsCount(Proof proof) {
        Hook hook = hooked.hook();
        String first = hook.endpoint().secret();
        HttpAnswer rotation =
                hook.endpoint().rotate(Map.of("overlapSeconds", 3600)).expect(200);
        String second = rotation.json().path("secret").asText();
        assertThat(second).startsWith("whsec_").isNotEqualTo(first);
        assertThat(Instant.parse(rotation.json().path("formerSecretUntil").asText()))
                .isAfter(Instant.now());
        Sale sale = Sale.to("acme", hooked.suite());
        hook.receiver().trust(first);
        sale.write("small");
        Received event = hook.receiver().await("subscription.created", sale.id());
        assertThat(event.isSignedWith(first)).isTrue();
        assertThat(event.isSignedWith(second)).isTrue();

        HttpAnswer last = hook.endpoint().rotate(Map.of("overlapSeconds", 0)).expect(200);
        String third = last.json().path("secret").asText();
        assertThat(last.json().has("formerSecretUntil")).isFalse();
        hook.receiver().trust(third);
        sale.write("large");
        Received after = hook.receiver().await("subscription.updated", sale.id());
        assertThat(after.isSignedWith(first)).isFalse();
        assertThat(after.isSignedWith(second)).isFalse();
        assertThat(hook.endpoint().read().body()).doesNotContain(first, second, third, "whsec_");
        proof.count("rotations");
    }

    @Test
    void aRotationThatIsRefusedChangesNothing(Proof proof) {
        Hook hook = hooked.hook();
        for (Object overlap : List.of(-1, 604_801, "soon")) {
            HttpAnswer refused = hook.endpoint().rotate(Map.of("overlapSeconds", overlap));
            assertThat(refused.status()).isIn(400, 422);
            assertThat(refused.contentType()).startsWith("application/problem+json");
        }
        hook.endpoint().test();
        Received event =
                hook.receiver().await("a test", delivery -> delivery.type().equals("endpoint.test"));
        assertThat(event.isSignedWith(hook.endpoint().secret())).isTrue();
        hook.endpoint().rotate(Map.of("overlapSeconds", 604_800)).expect(200);
        proof.count("rotationsRefused");
    }

    @Test
    void aTestArrivesAlsoWhereNothingElseDoes(Proof proof) {
        Hook hook = hooked.hook(Map.of("enabled", false, "types", List.of("subscription.deleted")));
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("small");
        sale.delete();
        String id = hook.endpoint().test();
        Received event =
                hook.receiver().await("a test", delivery -> delivery.event().equals(id));
        assertThat(event.type()).isEqualTo("endpoint.test");
        assertThat(EventSchemas.faults(event)).isEmpty();
        assertThat(event.body().path("data").path("endpoint").asText())
                .isEqualTo(hook.endpoint().id());
        assertThat(hook.receiver().accepted()).hasSize(1);
        assertThat(hook.endpoint().read().json().path("disabled").path("cause").asText())
                .isEqualTo("by_hand");
        proof.count("testDeliveries");
    }

    @Test
    void whoIsDisabledGetsNothingAndWhoIsEnabledGetsWhatComesThen(Proof proof) {
        Hook other = hooked.hook();
        Hook hook = hooked.hook();
        hook.endpoint().change("enabled", false);
        Sale missed = Sale.to("acme", hooked.suite());
        missed.write("small");
        other.receiver().await("subscription.created", missed.id());
        hook.endpoint().change("enabled", true);
        Sale told = Sale.to("acme", hooked.suite());
        told.write("small");
        hook.receiver().await("subscription.created", told.id());
        assertThat(hook.receiver().about(missed.id())).isEmpty();
        assertThat(hook.endpoint().read().json().has("disabled")).isFalse();
        proof.count("disabledGotNothing");
    }

    @Test
    void whatWasDeliveredCanBeSentAgain(Proof proof) {
        Hook hook = hooked.hook();
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("small");
        String event = hook.receiver().await("subscription.created", sale.id()).event();
        hook.endpoint().awaitDelivery(event, "delivered", one -> isIn("delivered", one));
        hook.endpoint().resend(event).expect(202);
        Eventually.is(
                "it has come twice", () -> hook.receiver().about(sale.id()).size() == 2);
        JsonNode log = hook.endpoint()
                .awaitDelivery(
                        event,
                        "both attempts are noted",
                        one -> one.path("attempts").asInt() == 2);
        assertThat(log.path("state").asText()).isEqualTo("delivered");
        assertThat(hook.receiver().about(sale.id()))
                .allMatch(delivery -> delivery.event().equals(event));
        assertThat(hook.endpoint().resend("evt_nobodys").status()).isEqualTo(404);
        assertThat(hook.receiver().about(sale.id())).hasSize(2);
        proof.count("resends");
    }

    @Test
    void aReplayBringsEverythingAfterAPosition(Proof proof) {
        Hook hook = hooked.hook();
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("one");
        String first = hook.receiver().await("subscription.created", sale.id()).event();
        sale.write("two");
        sale.write("three");
        Eventually.is(
                "all three are there", () -> hook.receiver().about(sale.id()).size() == 3);
        long position =
                hook.endpoint().delivery(first).orElseThrow().path("position").asLong();
        JsonNode answer = hook.endpoint().replay(position).expect(202).json();
        assertThat(answer.path("after").asLong()).isEqualTo(position);
        assertThat(answer.path("newest").asLong()).isGreaterThanOrEqualTo(position + 2);
        Eventually.is("two came again", () -> hook.receiver().about(sale.id()).size() == 5);
        assertThat(hook.receiver().accepted(delivery -> delivery.event().equals(first)))
                .hasSize(1);
        proof.count("replays");
    }

    @Test
    void aReplayShowsANewEndpointWhatWasBefore() {
        Hook early = hooked.hook();
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("one");
        String event = early.receiver().await("subscription.created", sale.id()).event();
        long position =
                early.endpoint().delivery(event).orElseThrow().path("position").asLong();
        Hook late = hooked.hook();
        assertThat(late.endpoint().deliveries()).isEmpty();
        late.endpoint().replay(position - 1).expect(202);
        assertThat(late.receiver().await("subscription.created", sale.id()).event())
                .isEqualTo(event);
        assertThat(early.receiver().about(sale.id())).hasSize(1);
    }

    @Test
    void theLogShowsWhatBecameOfEachDelivery(Proof proof) {
        Hook hook = hooked.hook();
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("one");
        String delivered =
                hook.receiver().await("subscription.created", sale.id()).event();
        hook.endpoint().awaitDelivery(delivered, "delivered", one -> isIn("delivered", one));
        hook.receiver().behave(Behaviour.ERROR);
        sale.write("two");
        Eventually.is(
                "it waits",
                () -> hook.endpoint().deliveriesIn("pending").stream()
                        .anyMatch(one -> one.path("attempts").asInt() == 1));
        JsonNode waiting = hook.endpoint().deliveriesIn("pending").get(0);
        assertThat(waiting.path("type").asText()).isEqualTo("subscription.updated");
        assertThat(waiting.has("nextAttemptAt")).isTrue();
        assertThat(waiting.path("lastAttempt").path("failure").asText()).isNotEmpty();

        assertThat(hooked.clock().leaveOneAttempt(hook.endpoint().id())).isEqualTo(1);
        hooked.clock().skipPauses();
        String event = waiting.path("event").asText();
        JsonNode dead = hook.endpoint().awaitDelivery(event, "given up", one -> isIn("dead", one));
        assertThat(dead.has("nextAttemptAt")).isFalse();
        assertThat(hook.endpoint().deliveriesIn("dead")).hasSize(1);
        assertThat(hook.endpoint().deliveriesIn("pending")).isEmpty();

        hook.receiver().behave(Behaviour.ACCEPT);
        hook.endpoint().resend(event).expect(202);
        hook.receiver().await("subscription.updated", sale.id());
        hook.endpoint().awaitDelivery(event, "delivered at last", one -> isIn("delivered", one));
        proof.count("statesSeen");
    }

    @Test
    void whoIsGoneIsGivenUpAndTheOthersHearOfIt(Proof proof) {
        String globex = hooked.suite().administration().tenantId("globex");
        Hook watching = hooked.hook();
        Hook globexes = hooked.hook(Map.of("tenants", List.of(Map.of("type", "organization", "id", globex))));
        Hook hook = hooked.hook();
        hook.receiver().behave(Behaviour.GONE);
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("small");
        Eventually.is("it is given up", () -> !hook.endpoint().isEnabled());
        assertThat(hook.endpoint().read().json().path("disabled").path("cause").asText())
                .isEqualTo("gone");
        Received told = watching.receiver()
                .await("endpoint.disabled", delivery -> delivery.type().equals("endpoint.disabled"));
        assertThat(EventSchemas.faults(told)).isEmpty();
        assertThat(told.body().path("data").path("endpoint").asText())
                .isEqualTo(hook.endpoint().id());
        assertThat(told.body().path("data").path("cause").asText()).isEqualTo("gone");

        hook.receiver().behave(Behaviour.ACCEPT);
        hook.endpoint().change("enabled", true);
        Sale next = Sale.to("globex", hooked.suite());
        next.write("small");
        hook.receiver().await("subscription.created", next.id());
        globexes.receiver().await("subscription.created", next.id());
        assertThat(globexes.endpoint().deliveries()).hasSize(1);
        next.delete();
        proof.count("givenUp");
    }

    private static boolean isIn(String state, JsonNode delivery) {
        return delivery.path("state").asText().equals(state);
    }
}
