package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who was away for a day has everything soon after; who stays away is given up, and what was given up can be had again. */
@AgainstHooks
@Tag("events")
class CaughtUpIT {
    private static final int HOURS = 24;
    private static final int CHANGES = 40;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Hooked hooked;

    CaughtUpIT(Hooked hooked) {
        this.hooked = hooked;
    }

    @Test
    void aReceiverThatWasDownForADayHasEverythingAnHourLater(Proof proof) {
        Hook well = hooked.hook();
        Hook away = hooked.hook();
        Hook lost = hooked.hook();
        away.receiver().stop();
        lost.receiver().stop();
        Sale sale = Sale.to("acme", hooked.suite());
        write(sale, CHANGES / 2);
        passADay(away, lost, sale);
        assertThat(states(away)).containsExactly("pending");
        assertThat(away.endpoint().isEnabled()).isTrue();

        away.receiver().startAgain();
        hooked.clock().pass(HOUR);
        Eventually.is("it is caught up", () -> away.receiver().about(sale.id()).size() >= CHANGES);
        assertThat(versions(away, sale)).hasSize(CHANGES).isEqualTo(versions(well, sale));
        Eventually.is("all is delivered", () -> states(away).equals(Set.of("delivered")));
        assertThat(states(lost)).containsExactly("pending");
        proof.count("daysCaughtUp");

        giveUp(lost, well);
        proof.count("givenUp");
    }

    /** Half of the changes are made while it is down. Each hour it is asked, and is not there. */
    private void passADay(Hook away, Hook lost, Sale sale) {
        for (int hour = 0; hour < HOURS; hour++) {
            int before = attempts(away);
            int beforeOfLost = attempts(lost);
            hooked.clock().pass(HOUR);
            Eventually.is("both were asked again", () -> attempts(away) > before && attempts(lost) > beforeOfLost);
            if (hour == HOURS / 2) {
                write(sale, CHANGES / 2);
            }
        }
    }

    private void giveUp(Hook lost, Hook well) {
        hooked.clock().pass(Duration.ofDays(4));
        Eventually.is("it is given up", () -> !lost.endpoint().isEnabled());
        assertThat(lost.endpoint().read().json().path("disabled").path("cause").asText())
                .isEqualTo("nothing_accepted");
        Received told =
                well.receiver().await("endpoint.disabled", event -> event.type().equals("endpoint.disabled"));
        assertThat(EventSchemas.faults(told)).isEmpty();
        assertThat(told.body().path("data").path("endpoint").asText())
                .isEqualTo(lost.endpoint().id());
        assertThat(told.body().path("data").path("cause").asText()).isEqualTo("nothing_accepted");
        assertThat(well.endpoint().isEnabled()).isTrue();
    }

    @Test
    void whatWasGivenUpIsSeenAndSentAgain(Proof proof) {
        Hook hook = hooked.hook();
        hook.receiver().stop();
        Sale sale = Sale.to("acme", hooked.suite());
        write(sale, 5);
        Eventually.is(
                "all is there and one was tried",
                () -> hook.endpoint().deliveriesIn("pending").size() == 5 && attempts(hook) > 0);
        Eventually.is("nothing but dead letters", () -> {
            hooked.clock().leaveOneAttempt(hook.endpoint().id());
            hooked.clock().skipPauses();
            return hook.endpoint().deliveriesIn("dead").size() == 5;
        });
        List<JsonNode> dead = hook.endpoint().deliveriesIn("dead");
        assertThat(dead).allSatisfy(one -> {
            assertThat(one.has("nextAttemptAt")).isFalse();
            assertThat(one.path("lastAttempt").path("failure").asText()).isEqualTo("no answer: unreachable");
        });

        hook.receiver().startAgain();
        String first = dead.get(0).path("event").asText();
        hook.endpoint().resend(first).expect(202);
        hooked.clock().skipPauses();
        hook.endpoint()
                .awaitDelivery(
                        first,
                        "delivered at last",
                        one -> one.path("state").asText().equals("delivered"));
        assertThat(hook.endpoint().deliveriesIn("dead")).hasSize(4);
        assertThat(hook.receiver().about(sale.id())).hasSize(1);

        dead.forEach(one -> hook.endpoint().resend(one.path("event").asText()).expect(202));
        Eventually.is("all are there", () -> versions(hook, sale).size() == 5);
        Eventually.is("all is delivered", () -> states(hook).equals(Set.of("delivered")));
        proof.add("deadLettersSentAgain", dead.size());
    }

    private static void write(Sale sale, int changes) {
        int written = sale.history().size();
        for (int plan = written; plan < written + changes; plan++) {
            sale.write("plan-" + plan);
        }
    }

    private static int attempts(Hook hook) {
        return hook.endpoint().deliveries().stream()
                .mapToInt(one -> one.path("attempts").asInt())
                .sum();
    }

    private static Set<String> states(Hook hook) {
        return hook.endpoint().deliveries().stream()
                .map(one -> one.path("state").asText())
                .collect(Collectors.toSet());
    }

    private static Set<Long> versions(Hook hook, Sale sale) {
        return hook.receiver().about(sale.id()).stream().map(Received::version).collect(Collectors.toSet());
    }
}
