package dev.suitegate.it.billing;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A page of a list costs the same wherever it begins and whatever it is narrowed to. */
@AgainstTheSuite
@Tag("billing")
class ListCostIT {
    private static final int ROWS = 20_000;

    @Test
    void aPageCostsTheSameEverywhere(Suite suite, Proof proof) {
        try (PageCosts costs = PageCosts.among(suite, ROWS)) {
            costs.measure(proof);
        }
    }
}
