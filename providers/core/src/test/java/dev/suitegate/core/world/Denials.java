package dev.suitegate.core.world;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.DenialReason;
import org.assertj.core.api.Condition;

/** Decisions against access, by their reason, whichever tenant they are about. */
public final class Denials {

    private Denials() {}

    public static Condition<AccessDecision> deniedFor(DenialReason reason) {
        return new Condition<>(
                decision -> decision instanceof Denied denied && denied.reason() == reason, "denied for %s", reason);
    }
}
