package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Proof;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody weakens a secret, has more endpoints than there may be, or passes for the suite (cases 94 and 96 to 98). */
@AgainstHooks
@Tag("ssrf")
class SsrfSecretIT {
    private static final int QUOTA = 50;
    private static final int FEWEST_BYTES = 24;

    private final Hooked hooked;

    SsrfSecretIT(Hooked hooked) {
        this.hooked = hooked;
    }

    /** The suite alone makes secrets; a weak one cannot be brought along. */
    @Test
    void weakSecrets(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        HostileReceiver receiver = hooked.receiver();
        Hook hook = attempt.allowed(receiver, receiver.url());
        for (String weak : List.of("", "whsec_", "whsec_" + "YWJj", "abc")) {
            attempt.refused(attempt.document("secret", weak));
            HttpAnswer answer = hook.endpoint().rotate(Map.of("overlapSeconds", 0, "secret", weak));
            assertThat(answer.status()).isIn(400, 422);
            attempt.attacked();
        }
        attempt.awaitArrival(hook, hook.endpoint().test());
        String made = hook.endpoint()
                .rotate(Map.of("overlapSeconds", 0))
                .expect(200)
                .json()
                .path("secret")
                .asText();
        assertThat(Base64.getDecoder().decode(made.substring("whsec_".length())).length)
                .isGreaterThanOrEqualTo(FEWEST_BYTES);
        receiver.trust(made);
        attempt.awaitArrival(hook, hook.endpoint().test());
        attempt.done();
    }

    @Test
    void tooManyEndpoints(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        HostileReceiver receiver = hooked.receiver();
        List<Hook> hooks = new ArrayList<>();
        for (int i = 0; i < QUOTA; i++) {
            hooks.add(hooked.hook(receiver, receiver.url()));
        }
        attempt.refused(attempt.trap().url().toString());
        attempt.refused(receiver.url().toString());

        hooked.webhooks().remove(hooks.get(0).endpoint().id());
        attempt.allowed(receiver, receiver.url());
        attempt.refused(receiver.url().toString());
        attempt.done();
    }

    /** A delivery is no request of the suite's own API: it says who sent it to the receiver, and to nobody else. */
    @Test
    void deliveriesSentBack(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        HostileReceiver receiver = hooked.receiver();
        Hook hook = attempt.allowed(receiver, receiver.url());
        Sale sale = Sale.to("acme", hooked.suite());
        sale.write("small");
        Received delivery = receiver.await("subscription.created", sale.id());
        Map<String, List<String>> before = hooked.suite().database().suiteTables();
        String id = hook.endpoint().id();
        for (String path :
                List.of("/webhooks", "/webhooks/" + id + "/test", "/reconcile", "/subscriptions/" + sale.id())) {
            URI address = hooked.suite().ports().keycloak().resolve("/admin/realms/suite/suite" + path);
            HttpCall call = HttpCall.to(address);
            List.of("webhook-id", "webhook-timestamp", "webhook-signature")
                    .forEach(header -> call.header(header, delivery.header(header)));
            HttpAnswer answer =
                    path.startsWith("/subscriptions") ? call.putJson(delivery.body()) : call.postJson(delivery.body());
            assertThat(answer.status()).as(path).isEqualTo(401);
            attempt.attacked();
        }
        assertThat(hooked.suite().database().suiteTables().get("SUITE_SUBSCRIPTION"))
                .isEqualTo(before.get("SUITE_SUBSCRIPTION"));
        assertThat(hooked.webhooks().all()).hasSize(1);
        sale.write("large");
        assertThat(receiver.await("subscription.updated", sale.id()).version()).isGreaterThan(delivery.version());
        attempt.done();
    }

    /** What the receiver's library says of a delivery that somebody has kept, changed, or signed with what does not count any more. */
    @Test
    void forgedDeliveries(Proof proof) throws WebhookSigningException, EmptyWebhookSecretException {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        HostileReceiver receiver = hooked.receiver();
        Hook hook = attempt.allowed(receiver, receiver.url());
        String secret = hook.endpoint().secret();
        Received good = receiver.accepted().get(0);
        assertThat(good.isSignedWith(secret)).isTrue();

        assertThat(good.with(good.text().replace("endpoint.test", "endpoint.tesT"))
                        .isSignedWith(secret))
                .isFalse();
        attempt.attacked();
        for (Duration off : List.of(Duration.ofMinutes(-6), Duration.ofMinutes(6))) {
            long then = Instant.now().plus(off).getEpochSecond();
            assertThat(good.with("webhook-timestamp", Long.toString(then)).isSignedWith(secret))
                    .isFalse();
            String signature = new Webhook(secret).sign(good.event(), then, good.text());
            assertThat(good.with("webhook-timestamp", Long.toString(then))
                            .with("webhook-signature", signature)
                            .isSignedWith(secret))
                    .as("signed by the suite's own secret, %s off", off)
                    .isFalse();
            attempt.attacked();
        }
        rotate(attempt, hook, secret);
        attempt.done();
    }

    private static void rotate(SsrfCase attempt, Hook hook, String first) {
        String second = secretAfter(hook, 3600);
        attempt.awaitArrival(hook, hook.endpoint().test());
        assertThat(last(hook).isSignedWith(first)).isTrue();
        assertThat(last(hook).isSignedWith(second)).isTrue();
        String third = secretAfter(hook, 0);
        hook.receiver().trust(third);
        attempt.awaitArrival(hook, hook.endpoint().test());
        assertThat(last(hook).isSignedWith(first)).isFalse();
        assertThat(last(hook).isSignedWith(second)).isFalse();
        attempt.attacked();
    }

    private static Received last(Hook hook) {
        List<Received> accepted = hook.receiver().accepted();
        return accepted.get(accepted.size() - 1);
    }

    private static String secretAfter(Hook hook, int overlap) {
        return hook.endpoint()
                .rotate(new HashMap<>(Map.of("overlapSeconds", overlap)))
                .expect(200)
                .json()
                .path("secret")
                .asText();
    }
}
