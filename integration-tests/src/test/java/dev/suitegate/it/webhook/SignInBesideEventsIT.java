package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Times;
import dev.suitegate.it.support.UserAgent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People sign in while events go to receivers that hold them up. How long that takes is measured beside a quiet server. */
@AgainstHooks
@Tag("events")
class SignInBesideEventsIT {
    private static final List<Behaviour> FAULTS =
            List.of(Behaviour.HANG, Behaviour.SLOW, Behaviour.ERROR, Behaviour.RESET, Behaviour.ENDLESS);

    private final Hooked hooked;

    SignInBesideEventsIT(Hooked hooked) {
        this.hooked = hooked;
    }

    /** Quiet, with events, with events, quiet: what becomes slower by itself counts for neither. */
    @Test
    void everybodyIsLetIn(Proof proof) {
        int signIns = Integer.getInteger("suitegate.events.signins", 100);
        Times warm = new Times();
        signIn(warm, Math.max(2, signIns / 10), () -> {});
        Times quiet = new Times();
        Times busy = new Times();
        signIn(quiet, signIns, () -> {});
        signInWhileEventsFlow(busy, signIns);
        signInWhileEventsFlow(busy, signIns);
        signIn(quiet, signIns, () -> {});
        proof.figure("signInsMeasured", quiet.size() + busy.size());
        proof.figure("signInQuietP50Ms", quiet.percentile(50));
        proof.figure("signInQuietP99Ms", quiet.percentile(99));
        proof.figure("signInBesideEventsP50Ms", busy.percentile(50));
        proof.figure("signInBesideEventsP99Ms", busy.percentile(99));
    }

    /** A change before each sign-in; what it leaves is delivered meanwhile. */
    private void signInWhileEventsFlow(Times times, int signIns) {
        List<Hook> hooks = new ArrayList<>();
        for (Behaviour fault : FAULTS) {
            Hook hook = hooked.hook();
            hook.receiver().behave(fault);
            hooks.add(hook);
        }
        Sale sale = Sale.to("globex", hooked.suite());
        signIn(times, signIns, () -> sale.write("plan-" + times.size()));
        sale.delete();
        hooks.forEach(hook -> assertThat(hook.receiver().connections()).isPositive());
        hooked.reset();
    }

    private void signIn(Times times, int signIns, Runnable before) {
        RelyingParty verify = RelyingParty.verifyWeb(hooked.suite());
        for (int i = 0; i < signIns; i++) {
            before.run();
            long begun = System.nanoTime();
            verify.redeem(new UserAgent()
                            .signIn(verify.attempt(), "zoe")
                            .answer()
                            .granted())
                    .issued();
            times.add(System.nanoTime() - begun);
        }
    }
}
