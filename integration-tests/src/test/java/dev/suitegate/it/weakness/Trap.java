package dev.suitegate.it.weakness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What Keycloak by itself does that would let somebody past, or break.
 *
 * @param what in the words of the documentation
 * @param shown the tests that fail without what we do about it
 */
record Trap(String what, List<Shown> shown) {
    /** Copies the tests. */
    Trap {
        shown = List.copyOf(shown);
    }

    static Trap of(String what) {
        return new Trap(what, List.of());
    }

    /**
     * A test that fails, in each of its cases, while something is taken out.
     *
     * @param says a part of what every failure says, so that it fails for this reason and no other
     */
    Trap test(String test, Gone gone, String says) {
        return with(new Shown.ByTest(test, gone, says));
    }

    /** Cells of the matrix, which are seen red by {@link WeaknessIT}. */
    Trap matrix(String... mutations) {
        Trap trap = this;
        for (String mutation : Arrays.asList(mutations)) {
            trap = trap.with(new Shown.ByMatrix(Mutations.named(mutation)));
        }
        return trap;
    }

    /** A test that stays green without ours, and why: it guards against the return of the fault. */
    Trap heldOtherwise(String test, Gone gone, String why) {
        return with(new Shown.HeldOtherwise(test, gone, why));
    }

    private Trap with(Shown more) {
        List<Shown> all = new ArrayList<>(shown);
        all.add(more);
        return new Trap(what, all);
    }
}
