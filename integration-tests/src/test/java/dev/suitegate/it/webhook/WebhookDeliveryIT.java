package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happened, and nothing else, arrives where somebody asked for it. */
@AgainstHooks
@Tag("events")
class WebhookDeliveryIT {
    private final Hooked hooked;

    WebhookDeliveryIT(Hooked hooked) {
        this.hooked = hooked;
    }

    @Test
    void aChangeArrivesSignedWithTheWholeSubscription(Proof proof) {
        Hook hook = hooked.hook();
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("small");
        sale.write("large");
        sale.giveSeat("ann");
        sale.takeSeat("ann");
        sale.delete();
        List<String> types = List.of(
                "subscription.created",
                "subscription.updated",
                "subscription.seat_assigned",
                "subscription.seat_freed",
                "subscription.deleted");
        List<JsonNode> history = sale.history();
        assertThat(history).hasSameSizeAs(types);
        for (int i = 0; i < types.size(); i++) {
            Received event = hook.receiver().await(types.get(i), sale.id());
            assertThat(EventSchemas.faults(event)).isEmpty();
            assertThat(event.header("webhook-id")).isEqualTo(event.event());
            assertThat(event.header("content-type")).startsWith("application/json");
            assertThat(event.version()).isEqualTo(history.get(i).path("number").asLong());
            assertThat(event.subscription().path("tenant").path("id").asText())
                    .isEqualTo(hooked.suite().administration().tenantId("acme"));
            assertThat(event.subscription().path("plan").asText()).isEqualTo(i == 0 ? "small" : "large");
            assertThat(event.subscription().path("seatsTaken").asInt()).isEqualTo(i == 2 ? 1 : 0);
            assertThat(event.subscription().path("deleted").asBoolean()).isEqualTo(i == types.size() - 1);
            proof.count("typesDelivered");
        }
        assertThat(hook.receiver().about(sale.id())).hasSameSizeAs(types);
        assertThat(hook.receiver().forged()).isEmpty();
    }

    @Test
    void aFilterByTypeLetsOnlyTheseThrough(Proof proof) {
        Hook everything = hooked.hook();
        Hook updates = hooked.hook(Map.of("types", List.of("subscription.updated")));
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("small");
        sale.write("large");
        sale.delete();
        everything.receiver().await("subscription.deleted", sale.id());
        updates.receiver().await("subscription.updated", sale.id());
        assertThat(typesIn(everything, sale))
                .contains("subscription.created", "subscription.updated", "subscription.deleted");
        assertThat(typesInLog(updates)).containsOnly("subscription.updated");
        assertThat(updates.endpoint().creation().json().path("seesEveryTenant").asBoolean())
                .isTrue();
        proof.count("filtersKept");
    }

    @Test
    void aFilterByTenantShowsNoOther(Proof proof) {
        String globex = hooked.suite().administration().tenantId("globex");
        Hook everything = hooked.hook();
        Hook globexes = hooked.hook(Map.of("tenants", List.of(Map.of("type", "organization", "id", globex))));
        Sale acme = Sale.to("acme", hooked.suite());
        Sale other = Sale.to("globex", hooked.suite());
        acme.write("small");
        acme.delete();
        other.write("small");
        globexes.receiver().await("subscription.created", other.id());
        everything.receiver().await("subscription.created", other.id());
        everything.receiver().await("subscription.deleted", acme.id());
        assertThat(globexes.receiver().accepted())
                .allMatch(event ->
                        event.subscription().path("tenant").path("id").asText().equals(globex));
        assertThat(globexes.receiver().about(acme.id())).isEmpty();
        assertThat(globexes.endpoint().deliveries()).hasSize(1);
        assertThat(globexes.endpoint().creation().json().path("seesEveryTenant").asBoolean(true))
                .isFalse();
        other.delete();
        proof.count("filtersKept");
    }

    @Test
    void whatWasRefusedOrChangedNothingIsNotTold(Proof proof) {
        Hook hook = hooked.hook();
        Sale sale = Sale.to("acme", hooked.suite());
        Map<String, Object> first = sale.document("small");
        first.put("sourceVersion", 5);
        sale.tryWrite(first).expect(201);
        sale.tryWrite(first).expect(200);
        Map<String, Object> late = sale.document("late");
        late.put("sourceVersion", 4);
        sale.tryWrite(late).expect(409);
        Map<String, Object> nonsense = sale.document("nonsense");
        nonsense.putAll(Map.of("product", "nobody-sells-this", "sourceVersion", 6));
        sale.tryWrite(nonsense).expect(422);
        Map<String, Object> last = sale.document("last");
        last.put("sourceVersion", 7);
        sale.tryWrite(last).expect(200);

        hook.receiver().await("subscription.updated", sale.id());
        assertThat(typesIn(hook, sale)).containsExactlyInAnyOrder("subscription.created", "subscription.updated");
        assertThat(sale.history()).hasSize(2);
        proof.count("refusalsNotTold");
    }

    @Test
    void whatWasRolledBackIsNotTold(Proof proof) {
        Hook hook = hooked.hook();
        Sale sale = Sale.to("acme", hooked.suite());
        try (FailingCommit failing = FailingCommit.of(hooked.suite(), "SUITE_SUBSCRIPTION")) {
            assertThat(sale.tryWrite(sale.document("rolled-back")).status()).isGreaterThanOrEqualTo(500);
            assertThat(failing.table()).isNotEmpty();
        }
        assertThat(sale.history()).isEmpty();
        sale.write("kept");
        Received event = hook.receiver().await("subscription.created", sale.id());
        assertThat(event.subscription().path("plan").asText()).isEqualTo("kept");
        sale.delete();
        hook.receiver().await("subscription.deleted", sale.id());
        assertThat(hook.receiver().about(sale.id()))
                .noneMatch(told -> told.subscription().path("plan").asText().equals("rolled-back"));
        proof.count("rollbacksNotTold");
    }

    @Test
    void onePoisonedEventHoldsUpNoOther(Proof proof) {
        Hook hook = hooked.hook();
        Sale poisoned = Sale.to("acme", hooked.suite());
        hook.receiver().cannotTake(event -> event.externalId().equals(poisoned.id()));
        poisoned.write("small");
        Eventually.is("it was tried", () -> hook.receiver().misbehaved() > 0);
        Sale other = Sale.to("acme", hooked.suite());
        for (int plan = 0; plan < 10; plan++) {
            other.write("plan-" + plan);
        }
        Eventually.is(
                "all others are there", () -> hook.receiver().about(other.id()).size() == 10);
        assertThat(hook.receiver().about(poisoned.id())).isEmpty();
        JsonNode waiting = hook.endpoint().deliveriesIn("pending").get(0);
        assertThat(waiting.path("attempts").asInt()).isPositive();
        assertThat(waiting.path("lastAttempt").path("status").asInt()).isEqualTo(500);

        hook.receiver().cannotTake(event -> false);
        hooked.clock().skipPauses();
        hook.receiver().await("subscription.created", poisoned.id());
        proof.count("poisonsThatHeldUpNothing");
    }

    @Test
    void aRedirectIsNotFollowed(Proof proof) {
        Hook hook = hooked.hook();
        HostileReceiver elsewhere = hooked.receiver();
        hook.receiver().leadTo(elsewhere.url());
        hook.receiver().behave(Behaviour.REDIRECT);
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("small");
        Eventually.is("it was sent elsewhere", () -> hook.receiver().misbehaved() > 0);
        Eventually.is(
                "that is a failure",
                () -> hook.endpoint().deliveriesIn("pending").stream()
                        .anyMatch(one -> one.path("lastAttempt").path("status").asInt() == 307));
        assertThat(elsewhere.connections()).isZero();

        hook.receiver().behave(Behaviour.ACCEPT);
        hooked.clock().skipPauses();
        hook.receiver().await("subscription.created", sale.id());
        assertThat(elsewhere.connections()).isZero();
        proof.count("redirectsNotFollowed");
    }

    @Test
    void nothingTellsASecretOrAPerson(Proof proof) {
        Hook hook = hooked.hook();
        hook.receiver().behave(Behaviour.ERROR);
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("small");
        sale.giveSeat("ann");
        Eventually.is("it was tried", () -> hook.receiver().misbehaved() > 1);
        hook.receiver().behave(Behaviour.ACCEPT);
        hooked.clock().skipPauses();
        Received seat = hook.receiver().await("subscription.seat_assigned", sale.id());
        assertThat(seat.body().path("data").path("user").asText())
                .isEqualTo(hooked.suite().administration().idOf("ann"));

        Set<String> words = new HashSet<>(Set.of("whsec_", "@", secretOf(hook)));
        DemoUsers.ALL.forEach(user -> words.add("\"" + user + "\""));
        assertThat(hook.receiver().accepted())
                .allSatisfy(event -> assertThat(event.text()).doesNotContain(words));
        assertThat(hook.endpoint().deliveries().toString()).doesNotContain(words);
        assertThat(hook.endpoint().read().body()).doesNotContain(words);
        assertThat(hooked.webhooks().all().toString()).doesNotContain(words);
        assertThat(hooked.suite().log()).doesNotContain("whsec_", secretOf(hook));
        proof.count("bodiesWithoutSecretOrPerson");
    }

    private static String secretOf(Hook hook) {
        return hook.endpoint().secret().substring("whsec_".length());
    }

    private static List<String> typesIn(Hook hook, Sale sale) {
        return hook.receiver().about(sale.id()).stream().map(Received::type).toList();
    }

    private static List<String> typesInLog(Hook hook) {
        return hook.endpoint().deliveries().stream()
                .map(one -> one.path("type").asText())
                .toList();
    }
}
