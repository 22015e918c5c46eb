package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody gets anywhere by what their receiver answers, or by whom it pretends to be (cases 88, 92 and 93). */
@AgainstHooks
@Tag("ssrf")
class SsrfAnswerIT {
    private static final List<Behaviour> REDIRECTS = List.of(
            Behaviour.MOVED, Behaviour.FOUND, Behaviour.SEE_OTHER, Behaviour.REDIRECT, Behaviour.MOVED_FOR_GOOD);

    private static final Map<Behaviour, String> WITHOUT_END = Map.of(
            Behaviour.ENDLESS, "",
            Behaviour.LARGE, "",
            Behaviour.PACKED, "",
            Behaviour.CHATTY, "no answer: broken",
            Behaviour.SLOW, "no answer: timed_out");

    private final Hooked hooked;

    SsrfAnswerIT(Hooked hooked) {
        this.hooked = hooked;
    }

    @Test
    void redirects(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        HostileReceiver receiver = hooked.receiver();
        Hook hook = attempt.allowed(receiver, receiver.url());
        for (Behaviour redirect : REDIRECTS) {
            for (HostileReceiver trap : List.of(attempt.trap(), attempt.encryptedTrap())) {
                receiver.leadTo(trap == attempt.trap() ? trap.url() : trap.url("localhost"));
                receiver.behave(redirect);
                int before = receiver.connections();
                String event = hook.endpoint().test();
                hook.endpoint()
                        .awaitDelivery(
                                event,
                                redirect + " is a failure",
                                one -> one.path("lastAttempt").path("status").asInt() / 100 == 3);
                assertThat(receiver.connections()).isEqualTo(before + 1);
                attempt.attacked();
                receiver.behave(Behaviour.ACCEPT);
                hooked.clock().skipPauses();
                attempt.awaitArrival(hook, event);
            }
        }
        attempt.done();
    }

    /** An answer that goes on and on is broken off. What counts of it is the status, if there was one. */
    @Test
    void answersWithoutEnd(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        WITHOUT_END.forEach((fault, failure) -> {
            HostileReceiver receiver = hooked.receiver();
            Hook hook = attempt.allowed(receiver, receiver.url());
            receiver.behave(fault);
            String event = hook.endpoint().test();
            hook.endpoint()
                    .awaitDelivery(
                            event,
                            fault + " is over",
                            one -> one.has("lastAttempt")
                                    && one.path("lastAttempt")
                                            .path("failure")
                                            .asText()
                                            .equals(failure));
            Eventually.is("the sender has left", () -> receiver.open() == 0);
            attempt.attacked();
        });
        attempt.done();
    }

    @Test
    void falseIdentities(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        hooked.names().leadHere(Identities.NAME);
        for (String identity : List.of("self-signed", "other-name", "expired")) {
            HostileReceiver receiver = hooked.encrypted(identity);
            assertThatItGetsNothing(hooked.hook(receiver, receiver.url(Identities.NAME)));
            attempt.attacked();
        }
        try (OldTls old = OldTls.listening()) {
            HostileReceiver nobody = hooked.receiver();
            Hook hook = hooked.hook(nobody, old.url(Identities.NAME));
            assertThatItGetsNothing(hook);
            Eventually.is("it was told that its version is too old", old::wasRefused);
            attempt.attacked();
        }
        attempt.allowed(Identities.NAME);
        attempt.done();
    }

    private static void assertThatItGetsNothing(Hook hook) {
        String event = hook.endpoint().test();
        hook.endpoint()
                .awaitDelivery(
                        event,
                        "it is not trusted",
                        one -> one.path("lastAttempt").path("failure").asText().equals("no answer: tls"));
        assertThat(hook.receiver().accepted()).isEmpty();
        assertThat(hook.receiver().forged()).isEmpty();
        assertThat(hook.receiver().misbehaved()).isZero();
    }
}
