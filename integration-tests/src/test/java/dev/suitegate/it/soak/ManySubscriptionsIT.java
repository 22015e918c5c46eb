package dev.suitegate.it.soak;

import dev.suitegate.it.billing.PageCosts;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A page of a list costs among a million subscriptions what it costs among a few. */
@AgainstTheSuite
@Tag("soak")
class ManySubscriptionsIT {
    private static final int ROWS = 1_000_000;

    @Test
    void aPageCostsNoMoreThanAmongAFew(Suite suite, Proof proof) {
        try (PageCosts costs = PageCosts.among(suite, ROWS)) {
            costs.measure(proof);
        }
    }
}
