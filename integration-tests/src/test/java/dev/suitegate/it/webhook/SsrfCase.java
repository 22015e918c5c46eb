package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** One case: what is tried, where nobody may come, and beside it what is allowed and arrives. */
final class SsrfCase {
    private final Hooked hooked;
    private final Proof proof;
    private final HostileReceiver trap;
    private final HostileReceiver encryptedTrap;
    private int attacks;
    private int twins;

    SsrfCase(Hooked hooked, Proof proof) {
        this.hooked = hooked;
        this.proof = proof;
        this.trap = hooked.receiver();
        this.encryptedTrap = hooked.encrypted("good");
        proof.count("cases");
    }

    /** Nobody connects here, not even with TLS. */
    HostileReceiver trap() {
        return trap;
    }

    /** Nobody connects here either; whoever did would be content with the certificate. */
    HostileReceiver encryptedTrap() {
        return encryptedTrap;
    }

    /** No endpoint can have this address. */
    void refused(String url) {
        refused(Map.of("url", url));
    }

    /** There can be no such endpoint. */
    void refused(Map<String, ?> document) {
        int before = hooked.webhooks().all().size();
        HttpAnswer answer = hooked.webhooks().tryCreate(document);
        assertThat(answer.status()).as(document.toString()).isIn(400, 409, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(hooked.webhooks().all()).as(document.toString()).hasSize(before);
        attacked();
    }

    /** Nothing more can be delivered by a name once it leads to these addresses, and everything once it leads here again. */
    void refusedAfterwards(Hook hook, String name, String... addresses) {
        hooked.names().lead(name, addresses);
        int connections = hook.receiver().connections();
        String event = hook.endpoint().test();
        hook.endpoint()
                .awaitDelivery(
                        event,
                        name + " is refused",
                        one -> one.path("lastAttempt").path("failure").asText().equals("not sent: address"));
        assertThat(hook.receiver().connections()).isEqualTo(connections);
        attacked();

        hooked.names().leadHere(name);
        hooked.clock().skipPauses();
        awaitArrival(hook, event);
    }

    /** The twin: it arrives at an address that is allowed. */
    Hook allowed(HostileReceiver receiver, URI url) {
        Hook hook = hooked.hook(receiver, url);
        awaitArrival(hook, hook.endpoint().test());
        return hook;
    }

    /** The twin: it arrives by a name that leads here, with TLS. */
    Hook allowed(String name) {
        hooked.names().leadHere(name);
        HostileReceiver receiver = hooked.encrypted("good");
        return allowed(receiver, receiver.url(name));
    }

    void awaitArrival(Hook hook, String event) {
        hook.receiver().await("the twin", delivery -> delivery.event().equals(event));
        hook.endpoint()
                .awaitDelivery(
                        event,
                        "the twin is accepted",
                        one -> one.path("state").asText().equals("delivered"));
        twins++;
    }

    /** One more attack came to nothing. */
    void attacked() {
        assertThat(trap.connections()).isZero();
        assertThat(encryptedTrap.connections()).isZero();
        attacks++;
        proof.count("attacks");
    }

    /** All of it was refused, and its twin was not. */
    void done() {
        assertThat(attacks).isPositive();
        assertThat(twins).isPositive();
        Eventually.is("nobody has come late", () -> trap.open() + encryptedTrap.open() == 0);
        assertThat(trap.connections() + encryptedTrap.connections()).isZero();
        proof.count("refused");
    }

    /** A document with this address and one more member. */
    Map<String, Object> document(String member, Object value) {
        Map<String, Object> document = new HashMap<>(Map.of("url", trap.url().toString()));
        document.put(member, value);
        return document;
    }
}
