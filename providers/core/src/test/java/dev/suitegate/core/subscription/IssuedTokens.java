package dev.suitegate.core.subscription;

import static dev.suitegate.core.world.Denials.deniedFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.DenialReason;
import dev.suitegate.core.access.EvaluateAccess;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.world.World;

/** Issues what a token carries, and says later what it is still worth. */
final class IssuedTokens {

    private final EvaluateAccess evaluateAccess;
    private final ProductId product;

    IssuedTokens(World world, ProductId product) {
        this.evaluateAccess = new EvaluateAccess(world.facts());
        this.product = product;
    }

    Pin of(Principal principal) {
        AccessDecision decision = evaluateAccess.evaluate(AccessRequest.of(principal, product));
        assertThat(decision).isInstanceOf(Granted.class);
        return ((Granted) decision).grant().pin();
    }

    void assertAlive(Principal principal, Pin token) {
        assertThat(evaluateAccess.evaluate(AccessRequest.of(principal, product).withPin(token)))
                .isInstanceOf(Granted.class);
    }

    void assertStale(Principal principal, Pin token) {
        assertThat(evaluateAccess.evaluate(AccessRequest.of(principal, product).withPin(token)))
                .is(deniedFor(DenialReason.STALE_EPOCH));
    }
}
